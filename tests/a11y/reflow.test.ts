/** No page scrolls sideways: not on the narrowest screen, not with text twice as large. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { pagesIn } from '../support/built-site.ts';
import { examplesOf } from '../support/page-types.ts';
import { DIST, serveDist } from '../support/server.ts';

/** All pages of texts, which differ most, and examples of the others. */
const pages = pagesIn(DIST);
const texts = pages.filter((path) => /\/(c|box-)\d+\.html$/.test(path));
const paths = [...new Set([...texts, ...examplesOf(pages)])];
let browser: Browser;
let server: Awaited<ReturnType<typeof serveDist>>;
before(async () => {
  server = await serveDist();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('pages fit on a screen of 320 px, and with text at 200 %', async () => {
  const page = await newReader(browser);
  const found: string[] = [];
  for (const path of paths) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(server.url + path, { waitUntil: 'domcontentloaded' });
    const narrow = await page.evaluate(measure, '100%');
    await page.setViewportSize({ width: 768, height: 640 });
    const enlarged = await page.evaluate(measure, '200%');
    found.push(...[narrow, enlarged].filter((fault) => fault !== null));
  }
  assert.deepEqual(found, []);
});

/** Runs in the page: how wide it is when it is wider than the screen, and what reaches out. */
const measure = (fontSize: string): string | null => {
  const root = document.documentElement;
  root.style.fontSize = fontSize;
  if (root.scrollWidth <= root.clientWidth) return null;
  const reachesOut = (element: Element) =>
    element.getBoundingClientRect().right > root.clientWidth + 1 &&
    !element.closest('.scroll-frame');
  const culprit = [...document.body.querySelectorAll('*')].findLast(reachesOut);
  const wide = `${root.scrollWidth} px of ${root.clientWidth}`;
  return `${location.pathname}: ${wide}: ${culprit?.outerHTML.slice(0, 120)}`;
};
