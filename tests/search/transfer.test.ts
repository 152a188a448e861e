/** The bytes that the search page transfers, with everything that it shows. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { meterOf } from '../../scripts/search/measure.ts';
import { launchBrowser, newReader } from '../support/browser.ts';
import { serveDist } from '../support/server.ts';
import { someOf } from '../support/tried-pages.ts';
import { askNext } from './reader.ts';

const FIRST_BYTES = 220_000;
const LATER_BYTES = 90_000;
/** The first of each is a first query; long ones, frequent ones, and some that find only similar text. */
const ROWS = [
  ['东北', '深入推进实施新一轮东北振兴战略加快推动', '的', 'zhenxing', '科技教育'],
  ['研究与试验发展经费投入强度（%）', '沈阳 大连 -辽宁', '老工業基地', '振兴东北大老虎', 'jinping'],
  ['haerbin', '机器人', '±800千伏', '国家发展改革委牵头，财政部、人民银行', '2020年'],
  // What loads most as a first query: words that others stand for, initials, many words, a question.
  ['国企改革', '棚改'],
  ['dbzx', 'hongyanhe'],
  ['国家发展改革委牵头，财政部、人民银行', '满州里'],
  ['辽宁省谁牵头负责厂办大集体改革?', '沈阳 大连 -辽宁'],
];

let browser: Browser;
let site: Awaited<ReturnType<typeof serveDist>>;
before(async () => {
  browser = await launchBrowser();
  site = await serveDist();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

for (const row of someOf(ROWS, 3)) {
  test(`queries after each other keep to their budgets: ${row.join('; ')}`, async (t) => {
    const page = await newReader(browser);
    const atRest = restOf(page);
    const read = meterOf(page, `${site.url}search.html`);
    await page.goto(`${site.url}search.html`);
    for (const [index, query] of row.entries()) {
      await askNext(page, query);
      await atRest();
      const { bytes, requests } = await read();
      t.diagnostic(`${query}: ${bytes} bytes in ${requests} files`);
      const budget = index === 0 ? FIRST_BYTES : LATER_BYTES;
      assert.ok(bytes <= budget, `${query}: ${bytes} bytes, budget ${budget}`);
    }
    await page.close();
  });
}

/** @returns a function that resolves when the page has been idle, and asked for nothing, for a while */
function restOf(page: Page, milliseconds = 200) {
  let last = 0;
  const note = () => {
    last = performance.now();
  };
  page.on('request', note).on('requestfinished', note).on('requestfailed', note);
  return async () => {
    note();
    while (performance.now() - last < milliseconds) {
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      await page.waitForTimeout(50);
    }
  };
}
