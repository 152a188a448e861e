/** The address of a passage; absolute if it names a host. */
export interface PassageAddress {
  url: string;
  isAbsolute: boolean;
}

/**
 * The address to copy for the passage `id` of a page: online the page's own; from a folder on disk
 * the canonical one, or else the path from the site's root.
 * @param page the address in the browser, of which query and fragment are ignored
 * @param canonical the address in the page's head, if there is one
 */
export function passageAddress(
  page: string,
  canonical: string | null | undefined,
  id: string,
): PassageAddress {
  const { protocol, origin, pathname } = new URL(page);
  if (protocol !== 'file:') return { url: `${origin}${pathname}#${id}`, isAbsolute: true };
  if (canonical && /^https?:/.test(canonical)) {
    return { url: `${canonical.replace(/#.*/, '')}#${id}`, isAbsolute: true };
  }
  return { url: `${pathname.split('/').slice(-2).join('/')}#${id}`, isAbsolute: false };
}
