/**
 * The address of `toUrl` as seen from the page `fromPage`.
 *
 * Both are paths from the site's root without a leading slash (`plan-13/c05.html`,
 * `about.html#plan-12-4589`), so that the same build works at a domain root, under any sub-path
 * and from a folder on disk.
 */
export function relativeUrl(fromPage: string, toUrl: string): string {
  const [toPage = '', fragment] = toUrl.split('#', 2);
  const hash = fragment === undefined ? '' : `#${fragment}`;
  if (toPage === fromPage && hash !== '') return hash;
  const from = fromPage.split('/').slice(0, -1);
  const to = toPage.split('/');
  const shared = sharedFolders(from, to.slice(0, -1));
  return '../'.repeat(from.length - shared) + to.slice(shared).join('/') + hash;
}

/** A function that makes links from one page: `link(PAGES.about)`. */
export function linksFrom(fromPage: string): (toUrl: string) => string {
  return (toUrl) => relativeUrl(fromPage, toUrl);
}

function sharedFolders(a: readonly string[], b: readonly string[]): number {
  const different = a.findIndex((folder, index) => folder !== b[index]);
  return different === -1 ? a.length : different;
}
