/** A reader of the search, in a real browser at a host that serves the site under a sub-path. */
import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { serveDist } from '../support/server.ts';

export interface SearchReader {
  browser: Browser;
  context: BrowserContext;
  /** The address of the site, with a slash at its end. */
  base: string;
  /**
   * Opens an address of the site, and asserts at the end that nothing went wrong there.
   * @param path from the site's root, with all that follows it
   * @param use what the reader does there
   * @param site where the site stands, if not at `base`
   */
  onPage(path: string, use: (page: Page) => Promise<void>, site?: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser and a server; the caller closes both with `close`. */
export async function openReader(): Promise<SearchReader> {
  const host = await serveDist('/any/sub/path/');
  const browser = await launchBrowser();
  // What is kept for reading offline would answer in the place of the network.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  context.setDefaultTimeout(10_000);
  /** Goes from test to test. */
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return {
    browser,
    context,
    base: host.url,
    onPage: async (path, use, site = host.url) => {
      // From elsewhere, so that the page is loaded even where only its fragment differs.
      await page.goto('about:blank');
      faults.length = 0;
      await page.goto(site + path);
      await use(page);
      assert.deepEqual(faults, []);
    },
    close: async () => {
      await browser.close();
      await host.close();
    },
  };
}

/** Waits until the page says that it has found `total` passages exactly, and shows what it has. */
export async function resultsShown(page: Page, total: number): Promise<void> {
  await page.locator(`[data-search-total]:text-is("${total}")`).waitFor();
}

/** Waits until the page shows `total` and gives the ids of its results, in their order. */
export async function resultsWhen(page: Page, total: number): Promise<(string | null)[]> {
  const words = `[data-search-total]:text-is("${total}")`;
  await page.locator(words).waitFor();
  await page.waitForFunction(
    (total) => document.querySelectorAll('[data-result]').length === total,
    total,
  );
  return page.$$eval('[data-result]', (results) =>
    results.map((it) => it.getAttribute('data-result')),
  );
}

/**
 * Asks the search page that is open, as a reader who types into its box, and waits for the answer:
 * several times quicker than to open the page with the query.
 */
export async function askNext(page: Page, query: string): Promise<void> {
  await page.locator('[data-status]').evaluate((status) => status.replaceChildren());
  await page.getByRole('main').getByLabel('检索全部文献').fill(query);
  await page.keyboard.press('Enter');
  await page.locator('[data-search-total]').waitFor();
}
