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
 * @param published the file of the passage's own page in the same folder, if it is another
 */
export function passageAddress(
  page: string,
  canonical: string | null | undefined,
  id: string,
  published?: string,
): PassageAddress {
  const at = (address: string) => (published ? address.replace(/[^/]*$/, published) : address);
  const { protocol, origin, pathname } = new URL(page);
  if (protocol !== 'file:') return { url: `${origin}${at(pathname)}#${id}`, isAbsolute: true };
  if (canonical && /^https?:/.test(canonical)) {
    return { url: `${at(canonical.replace(/#.*/, ''))}#${id}`, isAbsolute: true };
  }
  return { url: `${at(pathname).split('/').slice(-2).join('/')}#${id}`, isAbsolute: false };
}

/**
 * The file of the page under which a passage is published (`c05.html`), where the open page only
 * shows it too: a whole document names the page of each chapter before its beginning.
 */
export function publishedPage(passage: Element): string | undefined {
  const chapters = [...document.querySelectorAll<HTMLElement>('[data-page]')];
  const isBehind = (chapter: Element) =>
    chapter.compareDocumentPosition(passage) & Node.DOCUMENT_POSITION_FOLLOWING;
  return chapters.findLast(isBehind)?.dataset.page;
}

/** The address in the head of the open page; from its folder where the site has no address of its own. */
export function canonicalAddress(): string {
  return document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
}

/** The name of the open page's file as its head has it: c05.html. */
export function openFile(): string {
  return canonicalAddress().replace(/.*\//, '');
}
