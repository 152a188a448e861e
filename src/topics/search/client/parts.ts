import type { AnswerFacts } from '../../../model/search/searched.ts';
import type { PackedBlock } from '../../../model/search/things.ts';
import { loadScript } from '../../../ui/client/load-script.ts';

declare global {
  /** Parts of the index of answers by name, registered by the scripts of `search/answers/`. */
  var searchParts: Record<string, unknown> | undefined;
  /** Those that are on their way, for the search page and for suggestions alike. */
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
  return async <Part>(name: string) => {
    globalThis.searchLoading ??= {};
    const loading = globalThis.searchLoading;
    loading[name] ??= loadScript(`${root}search/answers/${name}.js?${version}`).catch((error) => {
      delete loading[name];
      throw error;
    });
    await loading[name];
    const part = globalThis.searchParts?.[name];
    if (part === undefined) throw new Error(`search/answers/${name}.js is not what it should be`);
    return part as Part;
  };
}

/** What is known of a block: its digest, '' where it has none, and the things that it speaks of. */
export async function blockOf(
  number: number,
  { blocksInPart }: AnswerFacts,
  load: LoadPart,
): Promise<PackedBlock> {
  const part = await load<PackedBlock[]>(`blocks-${Math.floor(number / blocksInPart)}`);
  return part[number % blocksInPart] ?? ['', []];
}
