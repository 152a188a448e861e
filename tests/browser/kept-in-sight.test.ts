/** Headers, legends and sheets that stay in sight never lie on the words of the page. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { pagesIn } from '../support/built-site.ts';
import { examplesOf, oneOfEachKind } from '../support/page-types.ts';
import { DIST, serveDist } from '../support/server.ts';

const WINDOWS = { desk: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } };

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

for (const [name, viewport] of Object.entries(WINDOWS)) {
  test(`what stays in sight covers what it stands on, on a ${name}`, async () => {
    const page = await newReader(browser, { viewport });
    const found: [string, string[]][] = [];
    for (const path of oneOfEachKind(examplesOf(pagesIn(DIST)))) {
      await page.goto(server.url + path);
      const mixed = await page.evaluate(mixedWords);
      if (mixed.length > 0) found.push([path, mixed]);
    }
    assert.deepEqual(found, []);
    await page.context().close();
  });
}

/** Scrolls through a page, and names what is read through something that stays in sight. */
async function mixedWords() {
  const held = [...document.querySelectorAll('body *')].filter((element) =>
    ['sticky', 'fixed'].includes(getComputedStyle(element).position),
  );
  const isOpaque = (element: Element) =>
    !/^transparent$|, 0\)$/.test(getComputedStyle(element).backgroundColor);
  const hasWordsAt = (element: Element, x: number, y: number) =>
    [...element.childNodes].some((node) => {
      if (!(node instanceof Text) || !node.data.trim()) return false;
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].some(
        ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
      );
    });
  const read = (element: Element, x: number, y: number) => {
    const stack = document.elementsFromPoint(x, y);
    if (!stack[0] || !element.contains(stack[0])) return undefined;
    for (const below of stack) {
      const isOwn = element.contains(below) || below.contains(element);
      if (!isOwn && hasWordsAt(below, x, y)) return below;
      if (isOpaque(below)) return undefined;
    }
    return undefined;
  };
  const found = new Set<string>();
  for (let stop = 1; stop <= 6; stop++) {
    scrollTo({ top: (document.documentElement.scrollHeight * stop) / 6, behavior: 'instant' });
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    for (const element of held) {
      const { left, top, width, height } = element.getBoundingClientRect();
      for (let step = 0; step < 48; step++) {
        const x = left + (width * ((step % 4) + 0.5)) / 4;
        const y = top + (height * (Math.floor(step / 4) + 0.5)) / 12;
        const below = read(element, x, y);
        if (below) found.add(`${element.className} on ${below.textContent?.trim().slice(0, 20)}`);
      }
    }
  }
  return [...found].slice(0, 3);
}
