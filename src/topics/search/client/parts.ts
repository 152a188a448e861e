import { bundleOfPart } from '../../../model/search/disk-bundles.ts';
import type { PackedBlock } from '../../../model/search/entities.ts';
import type { AnswerFacts } from '../../../model/search/searched.ts';
import { loadScript } from '../../../ui/client/load-script.ts';

declare global {
  /** Parts of the index of answers by name, registered by the scripts of `search/answers/`. */
  var searchParts: Record<string, unknown> | undefined;
  /** Files of them that are on their way, for the search page and for suggestions alike. */
  var searchLoading: Record<string, Promise<void>> | undefined;
}

/** Loads a part of the index of answers, once, by the name of its file without `.js`. */
export type LoadPart = <Part>(name: string) => Promise<Part>;

/**
 * Loads parts of an index of answers.
 * @param version changes with the index, so that the browser may keep the files
 * @param root of the site, seen from the page
 * @returns a function that throws NotLoaded if a part can't be had
 */
export function partsOf(version: string, root = ''): LoadPart {
  let whole: Promise<boolean> | undefined;
  return async <Part>(name: string) => {
    globalThis.searchLoading ??= {};
    const loading = globalThis.searchLoading;
    const bundle = bundleOfPart(name);
    whole ??= isCopy(root);
    const file = bundle && (await whole) ? `disk/${bundle}` : `answers/${name}`;
    loading[file] ??= loadScript(`${root}search/${file}.js?${version}`).catch((error) => {
      delete loading[file];
      throw error;
    });
    await loading[file];
    const part = globalThis.searchParts?.[name];
    if (part === undefined) throw new Error(`search/${file}.js is not what it should be`);
    return part as Part;
  };
}

/**
 * Tells whether the page is read from a copy of the library, a folder on disk or the browser's
 * store. A copy has few large files in the place of many small ones.
 * @param root of the site, seen from the page
 */
export async function isCopy(root: string): Promise<boolean> {
  if (location.protocol === 'file:') return true;
  if (!navigator.serviceWorker?.controller) return false;
  const address = new URL(`${root}search/disk/words-0.js`, document.baseURI);
  try {
    return !!(await caches.match(address, { ignoreSearch: true }));
  } catch {
    // A browser may refuse its store.
    return false;
  }
}

/** Loads the facts of a block: its digest, '' where it has none, and the numbers of the entities that it speaks of. */
export async function blockOf(
  number: number,
  { blocksInPart }: AnswerFacts,
  load: LoadPart,
): Promise<PackedBlock> {
  const part = await load<PackedBlock[]>(`blocks-${Math.floor(number / blocksInPart)}`);
  return part[number % blocksInPart] ?? ['', []];
}
