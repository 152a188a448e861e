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
    search(
      term: string | null,
      options?: { sort?: Record<string, 'asc' | 'desc'> },
    ): Promise<{ results: PagefindResult[] }>;
  }

  export function createInstance(options: {
    basePath: string;
    noWorker: boolean;
    metaCacheTag: string;
  }): PagefindInstance;
}

/** Facts on the index that are known when the page is bundled. */
declare module 'searched-index' {
  const searched: import('../../../model/search/searched.ts').Searched;
  export default searched;
  export const version: string;
}
