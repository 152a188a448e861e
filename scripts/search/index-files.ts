import { close, createIndex, type IndexFile } from 'pagefind';
import { compactIndex } from './compact-index.ts';

/** A record of an index. */
export interface IndexEntry {
  /** Pagefind wants an address; ours is in the catalogue, and this is the number of the block. */
  url: string;
  content: string;
  meta?: Record<string, string>;
}

/**
 * A language that Pagefind has no rules for: nothing is cut into words, no ending taken off. It
 * is also the name of the only engine that is needed.
 */
const LANGUAGE = 'unknown';

/**
 * Amount that a piece of the index holds before the next is begun. Pagefind's own 20,000 makes
 * pieces of 22 kB, of which a phrase of ten characters needs seven; with 2,000 it needs ten of
 * 3 kB. Pagefind reads it as it starts.
 */
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = '2000';

/** Texts that are fetched together, in the mean. */
const TEXTS = 5.5;

/**
 * Builds a Pagefind index in which every token of the entries' contents is a word.
 * @param hasTexts whether it has the entries' texts too
 * @returns the files of the index and its engine, without Pagefind's own search boxes
 * @throws Error with Pagefind's messages
 */
export async function buildIndex(
  entries: readonly IndexEntry[],
  hasTexts = true,
): Promise<IndexFile[]> {
  const includeCharacters = symbolsOf(entries);
  const { index, errors } = await createIndex({
    includeCharacters,
    maxFragments: Math.ceil(entries.length / TEXTS),
  });
  if (!index) throw new Error(errors.join('\n'));
  for (const [number, { url, content, meta = {} }] of entries.entries()) {
    const sort = { order: String(number) };
    const added = await index.addCustomRecord({ url, content, language: LANGUAGE, meta, sort });
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
  }
  const built = await index.getFiles();
  if (built.errors.length > 0) throw new Error(built.errors.join('\n'));
  return (
    compactIndex(built.files, hasTexts)
      .filter(({ path }) => /\.pf_|\.json$|^wasm\.|^pagefind\.js$/.test(path))
      // They come in another order each time; the site must not depend on it.
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  );
}

/** Ends Pagefind's own process, which would keep this one waiting. */
export function endIndexing() {
  return close();
}

/** The characters that Pagefind would not count as part of a word. */
function symbolsOf(entries: readonly IndexEntry[]): string {
  const symbols = new Set<string>();
  for (const { content } of entries) {
    for (const [symbol] of content.matchAll(/[^\p{L}\p{N} ]/gu)) symbols.add(symbol);
  }
  return [...symbols].sort().join('');
}
