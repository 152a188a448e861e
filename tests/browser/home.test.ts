/** The first page for whoever opens the library: a map, a chart, every map in little. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { readData } from '../../src/library/data-file.ts';
import { isDivided, MAPS_FILE } from '../../src/model/data/maps.ts';
import { launchBrowser, newReader } from '../support/browser.ts';
import { DIST } from '../support/server.ts';
import { someOf } from '../support/tried-pages.ts';

const SITE = `${pathToFileURL(DIST)}/`;
let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

for (const viewport of [
  { width: 360, height: 800 },
  { width: 1440, height: 800 },
]) {
  test(`the home page shows a map and a chart within two screens of ${viewport.width} px, from disk and without scripts`, async () => {
    const page = await newReader(browser, { viewport, javaScriptEnabled: false });
    await page.goto(`${SITE}index.html`);
    for (const picture of ['main svg.map-preview', 'main svg.chart']) {
      const box = await page.locator(picture).boundingBox();
      assert.ok(box && box.width > 250 && box.y < 2 * viewport.height, picture);
      assert.ok(box.x >= 0 && box.x + box.width <= viewport.width, picture);
    }
    await page.locator('main figcaption a').first().click();
    assert.equal(page.url(), `${SITE}maps/railways.html`);
    await page.context().close();
  });
}

test('every map has its picture on the list of maps, with a name, which leads to the map', async () => {
  const page = await newReader(browser, { viewport: { width: 360, height: 800 } });
  const maps = readData(MAPS_FILE).filter((map) => !isDivided(map));
  for (const [index, { id, title }] of someOf([...maps.entries()], 3)) {
    await page.goto(`${SITE}maps/index.html`);
    const picture = page.getByRole('img', { name: `${title}示意图的缩略图` });
    await picture.scrollIntoViewIfNeeded();
    const { x = 0, y = 0, width = 0, height = 0 } = (await picture.boundingBox()) ?? {};
    assert.ok(width >= 100 && height >= 80, id);
    // Its ground may be that of a picture before it.
    const ground = picture.locator(index === 0 ? '.map-land' : 'use, .map-land').first();
    assert.ok(((await ground.boundingBox())?.width ?? 0) > 80, id);
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.waitForURL(`${SITE}maps/${id}.html`);
  }
  await page.context().close();
});
