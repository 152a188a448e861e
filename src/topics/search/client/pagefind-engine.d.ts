/** Pagefind's own `pagefind.js`, which comes with the index and is bundled with the search page. */
declare module 'pagefind-engine' {
  export interface PagefindResult {
    id: string;
    score: number;
    /** Places of the words found; of a phrase, only of its first occurrence. */
    words: number[];
    data(): Promise<{ raw_content?: string; content: string; meta: Record<string, string> }>;
  }

  export interface PagefindInstance {
    search(term: string | null): Promise<{ results: PagefindResult[] }>;
  }

  /**
   * Runs the engine and returns its `createInstance`. It fills tables first, so a page that isn't
   * asked anything does without it.
   * @param fetch gets the files of the index
   */
  export default function startEngine(
    fetch: (address: string) => Promise<Response>,
  ): (options: { basePath: string; noWorker: boolean; metaCacheTag: string }) => PagefindInstance;
}

/** Facts on the index that are known when the page is bundled. */
declare module 'searched-index' {
  /** Makes them, anew each time: many small objects, which a page may do without at first. */
  export default function facts(): Omit<
    import('../../../model/search/searched.ts').Searched,
    'version'
  >;
  export const version: string;
  /** The facts that suggestions need: the number of parts of hints, and of entities of each kind. */
  export const hintParts: number;
  export const kinds: readonly number[];
}
