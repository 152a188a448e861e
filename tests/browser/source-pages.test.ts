/** The way from a passage to its source and back, as readers take it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { DIST, serveDist } from '../support/server.ts';
import { triedOf } from '../support/tried-pages.ts';

const PLACES = {
  online: () => serveDist('/sub/path/'),
  'from disk': async () => ({ url: `${pathToFileURL(DIST)}/`, close: () => {} }),
};

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

for (const [place, open] of triedOf(PLACES, 1)) {
  describe(`the source ${place}`, () => {
    let base: string;
    let stop: () => unknown;
    before(async () => {
      ({ url: base, close: stop } = await open());
    });
    after(() => stop());

    for (const [page, mark, source] of [
      ['plan-13/c05.html', 'c05-s3-p2', 'plan-13/source/c05.html#c05-s3-p2'],
      ['plan-12/box-01.html', 'box-01-i4', 'plan-12/source/c01.html#box-01-i4'],
    ] as const) {
      test(`opens from the menu of ${mark}`, async () => {
        const reader = await newReader(browser, { viewport: { width: 360, height: 740 } });
        await reader.goto(base + page);
        await reader.locator(`[id="${mark}"] .permalink`).first().click();
        await reader.locator('passage-menu').getByText('原文对照').click();
        await reader.waitForURL(base + source);
        assert.ok(await reader.locator(`[id="${mark}"]`).isVisible());
        await reader.goBack();
        assert.ok(reader.url().startsWith(base + page));
        await reader.context().close();
      });
    }

    test('opens from the note on a restored place', async () => {
      const reader = await newReader(browser);
      await reader.goto(`${base}plan-12/c01.html`);
      await reader.locator('[id="r-2143"] > a').click();
      await reader.locator('restoration-note').getByText('原文对照').click();
      await reader.waitForURL(`${base}plan-12/source/c01.html#plan-12-2143`);
      assert.ok(await reader.locator('[id="plan-12-2143"]').isVisible());
      await reader.context().close();
    });

    test('without scripts it is reached from the list and from the foot of a chapter', async () => {
      const reader = await newReader(browser, { javaScriptEnabled: false });
      await reader.goto(`${base}about.html#plan-12-2143`);
      await reader.locator('.restoration:has([id="plan-12-2143"])').getByText('原文对照').click();
      await reader.waitForURL(/plan-12\/source\/c01\.html#plan-12-\d+$/);
      await reader.goto(`${base}reform-40/c02.html`);
      await reader.locator('main').getByText('原文对照').click();
      await reader.waitForURL(`${base}reform-40/source/c02.html`);
      await reader.context().close();
    });
  });
}

test('a copied part of the source has its characters and nothing else', async (t) => {
  const { url, close } = await serveDist();
  t.after(close);
  const reader = await newReader(browser, { viewport: { width: 320, height: 600 } });
  await reader.goto(`${url}plan-13/source/c05.html`);
  const text = await reader.evaluate(() => {
    const part = document.querySelector('[id="c05-s1-p3"] .raw') as HTMLElement;
    getSelection()?.selectAllChildren(part);
    return { selected: String(getSelection()), width: document.documentElement.scrollWidth };
  });
  assert.match(text.selected, /^推动军民融合产业发展。/);
  assert.doesNotMatch(text.selected, /[↵‸]/);
  assert.equal(text.width, 320);
  await reader.context().close();
});
