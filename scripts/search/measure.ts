/** Measures the cost of a search in a real browser: bytes as a host sends them, and time. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';

/** The cost of one query. */
export interface Cost {
  query: string;
  /** Without the page itself. */
  bytes: number;
  requests: number;
  /** From the call to the texts of the first results. */
  milliseconds: number;
}

/**
 * A page with its search: `search`, which runs in the page, finds a query and loads the texts of the
 * first ten results.
 */
export interface Way {
  address: string;
  search: (query: string) => Promise<unknown>;
}

/**
 * Asks queries one after the other in a page that nothing is stored for.
 * @returns the cost of each; that of the first includes all that the page loads for it
 */
export async function measureQueries(
  browser: Browser,
  { address, search }: Way,
  queries: readonly string[],
): Promise<Cost[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const read = meterOf(page, address);
  await page.goto(address);
  const costs: Cost[] = [];
  for (const query of queries) {
    const start = performance.now();
    await page.evaluate(search, query);
    const milliseconds = performance.now() - start;
    costs.push({ query, ...(await read()), milliseconds });
  }
  await context.close();
  return costs;
}

/**
 * Counts the responses that a page gets.
 * @param address of the page itself, which doesn't count
 * @returns a function that gives the bytes and requests since it was called before
 */
export function meterOf(page: Page, address: string) {
  const responses: Response[] = [];
  page.on('response', (response) => {
    if (response.url() !== address) responses.push(response);
  });
  return async () => {
    const received = await Promise.all(responses.splice(0).map(bytesOf));
    return { bytes: received.reduce((sum, size) => sum + size, 0), requests: received.length };
  };
}

/** A host sends what is not compressed yet as gzip. */
async function bytesOf(response: Response): Promise<number> {
  const body = await response.body();
  return Math.min(body.length, gzipSync(body).length);
}

/** The middle and the largest of some costs, measured by `of`. */
export function spread(costs: readonly Cost[], of: (cost: Cost) => number) {
  const values = costs.map(of).sort((a, b) => a - b);
  return { middle: values[values.length >> 1] ?? 0, largest: values.at(-1) ?? 0 };
}

/** The search page as `library-search.ts` defines it. */
type SearchPage = HTMLElement & {
  find(query: string): Promise<{ texts: (count: number) => Promise<string[]> }>;
};

/** Searches from the site's own page; to be run in it. */
export async function searchOurs(query: string): Promise<void> {
  await customElements.whenDefined('library-search');
  const search = document.querySelector('library-search') as SearchPage;
  const { texts } = await search.find(query);
  await texts(10);
}
