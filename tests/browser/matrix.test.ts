/** The matrix of bodies by keyboard: one stop of the Tab key, arrows from square to square. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { DIST } from '../support/server.ts';

let browser: Browser;
let page: Page;
before(async () => {
  browser = await launchBrowser();
  page = await newReader(browser);
  await page.goto(`${pathToFileURL(DIST)}/agencies/index.html`);
});
after(() => browser?.close());

/** The pair whose square has the focus, as it is told, and the names that are marked. */
function focused() {
  return page.evaluate(() => ({
    pair: document.activeElement?.querySelector('title')?.textContent,
    marked: [...document.querySelectorAll('[data-here]')].map((it) => it.textContent),
  }));
}

test('Tab leads to one square, arrows to the next ones, Enter to the tasks', async () => {
  await page.locator('.matrix-rows a').last().focus();
  await page.keyboard.press('Tab');
  const first = await focused();
  assert.match(first.pair ?? '', /^(.+)牵头、(.+)配合：\d+项$/);
  for (const name of first.marked) assert.ok(first.pair?.includes(name ?? ''), name ?? '');
  assert.equal(first.marked.length, 2);
  await page.keyboard.press('ArrowRight');
  const second = await focused();
  const lead = (pair = '') => pair.replace(/牵头.*/, '');
  assert.notEqual(second.pair, first.pair);
  assert.equal(lead(second.pair ?? ''), lead(first.pair ?? ''));
  await page.keyboard.press('Home');
  assert.deepEqual(await focused(), first);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.closest('.matrix')), null);
  await page.keyboard.press('Shift+Tab');
  assert.deepEqual(await focused(), second);
  await page.keyboard.press('Enter');
  await page.waitForURL(/agencies\/[\w-]+\.html#/);
});
