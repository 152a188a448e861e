/** Indicators side by side, from disk and with an address; pages of indicators and regions on phones. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { DIST } from '../support/server.ts';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

function address(path: string) {
  return `${pathToFileURL(DIST)}/${path}`;
}

/** The indicators of elements in sight. */
function shown(page: Page, selector: string): Promise<(string | null)[]> {
  return page.$$eval(selector, (all) =>
    all
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => one.getAttribute('data-indicator')),
  );
}

test('indicators are chosen, stand side by side, and stay so when they are opened again', async () => {
  const page = await browser.newPage();
  await page.goto(address('indicators/compare.html'));
  assert.deepEqual(await shown(page, 'li[data-indicator]'), []);
  assert.equal((await shown(page, 'tr[data-indicator]')).length, 51);
  await page.check('input[value=urbanization]');
  await page.check('input[value=forest-cover]');
  await page.check('input[value=gdp-per-capita]');
  const chosen = ['gdp-per-capita', 'urbanization', 'forest-cover'];
  assert.deepEqual(await shown(page, 'li[data-indicator]'), chosen);
  assert.deepEqual(await shown(page, 'tr[data-indicator]'), chosen);
  // Of one unit are two of them: they stand in one chart too, money doesn't.
  assert.deepEqual(await shown(page, '.common-chart g[data-indicator]'), chosen.slice(1));
  const names = await page.$$eval('.common-chart g:not([hidden]) .line-name', (all) =>
    all.map((one) => Math.round(Number(one.getAttribute('y')))),
  );
  assert.ok(Math.abs((names[0] ?? 0) - (names[1] ?? 0)) >= 13);
  await page.reload();
  assert.deepEqual(await shown(page, 'li[data-indicator]'), chosen);
  await page.click('text=清除');
  assert.equal((await shown(page, 'tr[data-indicator]')).length, 51);
  await page.close();
});

test('the page of an indicator leads there with itself chosen, and wrong ids choose nothing', async () => {
  const page = await browser.newPage();
  await page.goto(address('indicators/cod.html'));
  await page.click('text=与其他指标并列');
  // Once it is loaded its program has run.
  await page.waitForURL(/indicators\/compare\.html/);
  assert.deepEqual(await shown(page, 'li[data-indicator]'), ['cod']);
  await page.goto(address('indicators/compare.html#with=nothing,,'));
  await page.reload();
  assert.equal((await shown(page, 'tr[data-indicator]')).length, 51);
  await page.close();
});

test('without a program all charts and all rows are there', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address('indicators/compare.html'));
  assert.ok(await page.locator('li[data-indicator="cod"] svg').isVisible());
  assert.ok(await page.locator('tr[data-indicator="gdp"]').isVisible());
  await context.close();
});

test('an address of a chart of old leads on to its page', async () => {
  const page = await browser.newPage();
  await page.goto(address('indicators/economy.html#services-share'));
  await page.waitForURL(/indicators\/services-share\.html$/);
  await page.close();
});

for (const path of [
  'indicators/gdp-per-capita.html',
  'indicators/compare.html#with=urbanization,cod',
  'embed/indicators/urbanization.html',
  'places/shenyang.html',
  'places/heilongjiang.html',
]) {
  test(`${path}: nothing is wider than a small phone, and axe finds nothing`, async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(address(path));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(width, 320);
    assert.deepEqual(await axeFaults(page), []);
    await page.close();
  });
}
