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
  const page = await newReader(browser, { viewport: { width: 320, height: 640 } });
  const narrow = { width: 320, fontSize: '100%' };
  const enlarged = { width: 768, fontSize: '200%' };
  const found: string[] = [];
  for (const [index, path] of paths.entries()) {
    await page.goto(server.url + path, { waitUntil: 'domcontentloaded' });
    // Every second page the other way round: a change of the screen takes as long as a page.
    for (const { width, fontSize } of index % 2 ? [enlarged, narrow] : [narrow, enlarged]) {
      if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 640 });
      const fault = await page.evaluate(measure, fontSize);
      if (fault) found.push(fault);
    }
  }
  assert.deepEqual(found, []);
});

/** Runs in the page: how wide it is when it is wider than the screen, and what reaches out. */
function measure(fontSize: string): string | null {
  const root = document.documentElement;
  root.style.fontSize = fontSize;
  if (root.scrollWidth <= root.clientWidth) return null;
  const reachesOut = (element: Element) =>
    element.getBoundingClientRect().right > root.clientWidth + 1 &&
    !element.closest('.scroll-frame');
  const culprit = [...document.body.querySelectorAll('*')].findLast(reachesOut);
  const wide = `${root.scrollWidth} px of ${root.clientWidth}`;
  return `${location.pathname}: ${wide}: ${culprit?.outerHTML.slice(0, 120)}`;
}
