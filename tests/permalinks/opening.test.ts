/** Old addresses open their passages in a browser, from a folder on disk, with and without scripts. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { problemOf, readSite } from '../support/built-site.ts';
import { SeedCopy } from '../support/seeds.ts';
import { triedOf } from '../support/tried-pages.ts';
import { type Before, buildSite, convertAfter } from './published-before.ts';

const DOC = 'plan-13';
const BEFORE: Before[] = [
  [`${DOC}/c05-s1-p99`, `${DOC}/c05.html`, `${DOC}/c05-s2-p2`],
  [`${DOC}/c01-s2-p99`, `${DOC}/c01.html`, `${DOC}/c01-s2`],
  [`${DOC}/box-01-i99`, `${DOC}/c01.html`, `${DOC}/box-01-i9`],
  [`${DOC}/c06-s9-p1`, `${DOC}/c06.html`, `${DOC}/c05-s2-p2`],
  [`${DOC}/c07-s1-p1`, `${DOC}/c06.html`, `${DOC}/c07-s1-p1`],
  [`${DOC}/c99`, `${DOC}/c99.html`, `${DOC}/c05`],
  [`${DOC}/c99-p1`, `${DOC}/c99.html`, `${DOC}/c05-s2-p2`],
  [`${DOC}/box-99`, `${DOC}/c05.html`, `${DOC}/box-08`],
];

/** Old addresses on pages that show the passage, with the passage's id. */
const STAYED = {
  'c05.html#c05-s1-p99': 'c05-s2-p2',
  'c01.html#c01-s2-p99': 'c01-s2',
  'c01.html#box-01-i99': 'box-01-i9',
  'box-01.html#box-01-i99': 'box-01-i9',
  'c05.html#box-99': 'box-08',
};

/** Old addresses on pages that don't, some of which are no more; with the present ones. */
const MOVED = {
  'c06.html#c06-s9-p1': 'c05.html#c05-s2-p2',
  'c06.html#c07-s1-p1': 'c07.html#c07-s1-p1',
  'c99.html#c99-p1': 'c05.html#c05-s2-p2',
  'c99.html#c99': 'c05.html#c05',
  'box-99.html#box-99': 'c05.html#box-08',
};

const copy = new SeedCopy(DOC);
let dist: string;
let browser: Browser;
before(async () => {
  convertAfter(copy, BEFORE);
  dist = buildSite(copy);
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  copy[Symbol.dispose]();
});

for (const [name, javaScriptEnabled] of triedOf(
  { 'with scripts': true, 'without scripts': false },
  1,
)) {
  describe(name, () => {
    let page: Page;
    before(async () => {
      page = await newReader(browser, { javaScriptEnabled });
    });
    const open = async (address: string) => {
      // From elsewhere, so that the page is loaded and not only scrolled.
      await page.goto('about:blank');
      await page.goto(`${pathToFileURL(dist)}/${DOC}/${address}`);
    };

    for (const [address, id] of Object.entries(STAYED)) {
      test(`${address} shows ${id}`, async () => {
        await open(address);
        await isShown(page, id);
      });
    }

    for (const [address, present] of Object.entries(MOVED)) {
      test(`${address} leads to ${present}`, async () => {
        await open(address);
        const arrived = page.waitForURL(`**/${DOC}/${present}`);
        if (!javaScriptEnabled) await followSentence(page);
        await arrived;
        await isShown(page, present.replace(/.*#/, ''));
      });
    }
  });
}

/** Makes sure that a passage is in sight, and marked as no other is. */
async function isShown(page: Page, id: string): Promise<void> {
  const passages = page.locator(`[id="${id}"], [data-block], tr[id]`);
  const marked = await passages.evaluateAll((elements) =>
    elements
      .filter((element) => getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)')
      .map((element) => element.id),
  );
  assert.deepEqual(marked, [id]);
  assert.ok(await page.locator(`[id="${id}"]`).evaluate(isInSight));
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= -1 && top < innerHeight && bottom > 0;
}

/** Follows the sentence about a moved passage, as a reader without scripts does. */
async function followSentence(page: Page): Promise<void> {
  const sentence = page.locator('.moved:target');
  assert.ok(await sentence.isVisible());
  assert.match(
    (await (await sentence.textContent())?.trim()) ?? '',
    /^此处内容已移至“十三五”规划(?:第.+|专栏8)。$/,
  );
  await sentence.getByRole('link').click();
}

test('a sentence shows only when its old address is asked for', async () => {
  const page = await browser.newPage();
  await page.goto(`${pathToFileURL(dist)}/${DOC}/c06.html`);
  const sentences = page.locator('.moved');
  assert.equal(await sentences.count(), 2);
  for (const sentence of await sentences.all()) assert.equal(await sentence.isVisible(), false);
  await page.close();
});

test('the links of the sentences lead somewhere, and no page has an id twice', () => {
  const site = readSite(dist);
  const left = ['c06', 'c99', 'box-99'].map((page) => `${DOC}/${page}.html`);
  const problems = left.flatMap((page) => {
    const { links = [], ids = [] } = site.pages.get(page) ?? {};
    const inside = links.filter(({ address }) => /^c\d+\.html#/.test(address));
    assert.ok(inside.length > 0, page);
    return [
      ...inside.map((link) => problemOf(site, page, link)).filter((problem) => problem !== null),
      ...ids.filter((id, index) => ids.indexOf(id) !== index),
    ];
  });
  assert.deepEqual(problems, []);
});
