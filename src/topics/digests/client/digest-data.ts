import { loadScript } from '../../../ui/client/load-script.ts';

/** The digests of a document by the ids of its blocks. */
export type DocumentDigests = Record<string, string>;

/**
 * Loads the digests of a document.
 * @param root of the site, seen from the page
 * @throws NotLoaded if they can't be had
 */
export async function digestsOf(root: string, doc: string): Promise<DocumentDigests> {
  await loadScript(`${root}data/digests/${doc}.js`);
  const { dongbeiDigests } = globalThis as { dongbeiDigests?: Record<string, DocumentDigests> };
  return dongbeiDigests?.[doc] ?? {};
}
