/** Looks at a finished site before it takes the place of the one in dist/. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryList } from '../../src/model/library-list.ts';

/** The service worker, which is made last. */
export const WORKER = 'sw.js';
const POLICY = Buffer.from('http-equiv="content-security-policy"');

/**
 * Checks that a site is whole: every page with its policy, every page that a published address
 * leads to, the search with all passages, the archive, the service worker and what it lists.
 * @param site folder of the site
 * @throws {Error} with a message for the user that names what is missing
 */
export function checkSite(site: string): void {
  const read = (path: string) => JSON.parse(readFileSync(join(site, path), 'utf8'));
  const missing = (paths: readonly string[]) =>
    paths.filter((path) => !existsSync(join(site, path)));

  const pages = readdirSync(site, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.html'));
  refuse(
    'pages without a policy',
    pages.filter((page) => !readFileSync(join(site, page)).includes(POLICY)),
  );

  const addresses: { page?: string }[] = Object.values(read('data/permalinks.json'));
  refuse('missing pages', missing([...new Set(addresses.flatMap(({ page }) => page ?? []))]));

  const documents = readdirSync(join(site, 'data/documents'));
  const passages = documents
    .flatMap((file): { reading: string }[] => read(`data/documents/${file}`).blocks)
    .filter(({ reading }) => reading !== '');
  const { languages } = read('search/index/pagefind-entry.json');
  if (languages.unknown?.page_count !== passages.length) {
    refuse('passages are not all in the index of the search', ['search/index/']);
  }

  const stored: LibraryList = read('offline/library.json');
  refuse('missing files', missing([WORKER, 'offline/dongbei-library.zip', 'search/page.js']));
  refuse(
    'files that the service worker lists and that are missing or of another size',
    stored
      .filter(
        ([path, size]) => missing([path]).length > 0 || statSync(join(site, path)).size !== size,
      )
      .map(([path]) => path),
  );
}

function refuse(what: string, paths: readonly string[]): void {
  if (paths.length === 0) return;
  const some = paths.slice(0, 5).join(', ');
  throw new Error(
    `The site isn’t whole, so dist/ stays as it was: ${paths.length} ${what} (${some}).\n` +
      'fix: run npm run build again; if that does not help, an integration in src/integrations/ leaves them out',
  );
}
