/** No page scrolls sideways: not on the narrowest screen, not with text twice as large. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { readSite } from '../support/built-site.ts';
import { DIST, serveDist } from '../support/server.ts';

const paths = [...readSite(DIST).pages.keys()];
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

test('every page fits on a screen of 320 px', async () => {
  assert.deepEqual(await tooWide(320, '100%'), []);
});

test('every page fits with text at 200 %', async () => {
  assert.deepEqual(await tooWide(768, '200%'), []);
});

/** The pages that are wider than the screen, with how wide they are and what reaches out. */
const tooWide = async (width: number, fontSize: string): Promise<string[]> => {
  const page = await browser.newPage({ viewport: { width, height: 640 } });
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(server.url + path);
    const problem = await page.evaluate(measure, fontSize);
    if (problem) found.push(`${path}: ${problem}`);
  }
  await page.close();
  return found;
};

/** Runs in the page. */
const measure = (fontSize: string): string | null => {
  const root = document.documentElement;
  root.style.fontSize = fontSize;
  if (root.scrollWidth <= root.clientWidth) return null;
  const reachesOut = (element: Element) =>
    element.getBoundingClientRect().right > root.clientWidth + 1 &&
    !element.closest('.scroll-frame');
  const culprit = [...document.body.querySelectorAll('*')].findLast(reachesOut);
  return `${root.scrollWidth} px: ${culprit?.outerHTML.slice(0, 120)}`;
};
