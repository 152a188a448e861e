/** The address of a passage, and whether it says on which host. */
export interface PassageAddress {
  url: string;
  isAbsolute: boolean;
}

/**
 * The address to hand on for the passage `id` of a page: online the page's own; from a folder on
 * disk the one that the page says it has, or else the path from the site's root.
 * @param page where the page is open, without regard to query and fragment
 * @param canonical what the page's head calls its address, if anything
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
