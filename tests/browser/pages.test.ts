/**
 * A real browser opens pages of every kind where readers will: at the root of a host, where the
 * hard ones are opened too, from a folder on disk, and under a sub-path of a host without scripts.
 * Nothing goes wrong, nothing moves, links lead somewhere, and axe finds nothing.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { isExternal, problemOf, readPage, readSite } from '../support/built-site.ts';
import { examplesOf, oneOfEachKind } from '../support/page-types.ts';
import { DIST, serveDist } from '../support/server.ts';
import { IS_FULL, SEED, sampleOf } from '../support/tried-pages.ts';
import { newVisitor, type Visitor } from '../support/visit.ts';

const PHONE = { viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true };
const WIDE = { viewport: { width: 1440, height: 800 } };
const site = readSite(DIST);
const examples = examplesOf([...site.pages.keys()]);
const kinds = oneOfEachKind(examples);
/** In an order that each day is another: readers get different kinds of it, but in a full run all. */
const drawn = sampleOf(kinds, kinds.length, SEED);
const READERS = {
  'on a phone, from a host': {
    // Besides one that has cells filled by links.
    pages: [...(IS_FULL ? examples : drawn.slice(0, 9)), 'plan-13/c01.html'],
    place: () => serveDist(),
    screen: PHONE,
    axe: true,
  },
  'on a wide screen, from a folder on disk': {
    // Only a host shows the page for missing addresses; the archive has none.
    pages: (IS_FULL ? kinds : drawn.slice(9, 15)).filter((path) => path !== '404.html'),
    place: async () => ({ url: `${pathToFileURL(DIST)}/`, close: () => {} }),
    screen: WIDE,
    axe: false,
  },
  'without scripts, on a wide screen, under a sub-path': {
    pages: IS_FULL ? kinds : drawn.slice(15, 21),
    place: () => serveDist('/any/sub/path/'),
    screen: WIDE,
    scripts: false,
    axe: true,
  },
};

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

// Side by side: each waits for a page to settle half of the time.
describe('opens as it should', { concurrency: true }, () => {
  for (const [reader, { pages, place, axe, screen, ...scripts }] of Object.entries(READERS)) {
    describe(reader, { concurrency: false }, () => {
      let close: () => unknown;
      let visitor: Visitor;
      before(async () => {
        const { url, ...stop } = await place();
        close = stop.close;
        visitor = await newVisitor(browser, url, { ...screen, ...scripts });
      });
      after(() => close());

      for (const path of pages) {
        test(path, async () => {
          assert.deepEqual(await visitor.visit(path), []);
          assert.match(await visitor.page.title(), /\p{Script=Han}/u);
          if (path !== '404.html') assert.deepEqual(await brokenLinks(visitor.page, path), []);
          if (axe) assert.deepEqual(await axeFaults(visitor.page), []);
        });
      }
    });
  }
});

/** The faulty links of a page as its scripts left it. */
async function brokenLinks(page: Page, path: string): Promise<string[]> {
  const left = readPage(await page.content());
  // Scripts bring the rest of a long table, and lead to its rows.
  const asLeft = { ...site, pages: new Map([...site.pages, [path, left]]) };
  return left.links
    .filter((link) => !isExternal(link))
    .map((link) => [link.address, problemOf(asLeft, path, link)])
    .filter(([, fault]) => fault !== null)
    .map(([address, fault]) => `${address}: ${fault}`);
}

describe('what goes wrong is noticed', () => {
  let page: Page;
  let visitor: Visitor;
  before(async () => {
    visitor = await newVisitor(browser, `${pathToFileURL(DIST)}/`, WIDE);
    page = visitor.page;
  });

  test('by axe', async () => {
    await page.setContent('<html lang="zh-CN"><title>x</title><main><h1>x</h1><img src="x.png">');
    assert.match((await axeFaults(page)).join('\n'), /^image-alt/);
  });

  test('by the policy', async () => {
    await visitor.visit('index.html');
    await page.evaluate(`document.body.setAttribute('style', 'color: red')`);
    await page.evaluate(`document.body.append(Object.assign(document.createElement('script'),
      { text: 'window.ran = true' }))`);
    await page.waitForTimeout(50);
    assert.equal(await page.evaluate('window.ran'), undefined);
    assert.match((await visitor.noted()).join(), /style-src-attr.*script-src-elem/);
  });

  test('by what moves', async () => {
    await visitor.visit('index.html');
    await page.evaluate(`scrollTo(0, 0); document.body.prepend(Object.assign(document.createElement('p'),
      { textContent: 'x' }))`);
    await page.waitForTimeout(100);
    assert.match((await visitor.noted()).join(), /^moved: /);
  });
});
