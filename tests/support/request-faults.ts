/** What playwright and puppeteer tell of a request that failed. */
interface FailedRequest {
  url(): string;
  failure(): { errorText: string } | null;
}

/** What engines say of a request that a page no longer needed because it was left. */
const ABORTED = /ABORTED|cancelled|aborted/;

/** The fault that a failed request is; none where the page was left while it was under way. */
export const requestFaults = (request: FailedRequest): string[] => {
  const reason = request.failure()?.errorText ?? 'no reason';
  return ABORTED.test(reason) ? [] : [`failed (${reason}): ${request.url()}`];
};
