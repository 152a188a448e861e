/** Faults in the requests of a page. */

/** Asked for by a page that is read from disk: nothing but other files and what is in the page. */
const LOCAL = /^(file|data|blob|about):/;

/** Errors of engines for a request that a page no longer needed because it was left. */
const ABORTED = /ABORTED|cancelled|aborted/;

/** The fault that asking for an address is, in a page that is read from disk. */
export function addressFaults(url: string): string[] {
  return LOCAL.test(url) ? [] : [`asks for ${url}`];
}

/** The fault that a failed request is; none where the page was left while it was under way. */
export function requestFaults(url: string, reason = 'no reason'): string[] {
  return ABORTED.test(reason) ? [] : [`failed (${reason}): ${url}`];
}
