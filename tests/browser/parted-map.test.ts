import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { partedDrawing } from '../../src/integrations/page/parted-drawings.ts';
import { launchBrowser } from '../support/browser.ts';
import { DIST } from '../support/server.ts';

/** A map with marks in clusters and the sheets of two plans. */
const MAP = 'maps/power.html';

let browser: Browser;
let folder: string;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parted-map-'));
  // All is that of the site but the page, which is parted as if it were far too large.
  mkdirSync(join(folder, 'maps'));
  for (const name of readdirSync(DIST))
    if (name !== 'maps') symlinkSync(join(DIST, name), join(folder, name));
  const { html, more } = partedDrawing(readFileSync(join(DIST, MAP), 'utf8'), MAP, () => 1);
  assert.equal(more.size, 2);
  for (const [path, text] of [[MAP, html] as const, ...more])
    writeFileSync(join(folder, path), text);
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

function addressIn(root: string, path = MAP) {
  return pathToFileURL(join(root, path)).href;
}

/** The parts of a drawing, in its order, and those of them that are seen. */
function drawn(page: Page, drawing: string) {
  return page.$eval(drawing, (svg) => {
    const all = [...svg.querySelectorAll('[data-feature], [data-mark], [data-cluster]')];
    const words = (element: Element) =>
      ['data-feature', 'data-mark', 'data-cluster']
        .map((name) => element.getAttribute(name))
        .join();
    // A link without anything in sight has a rectangle all the same.
    const isSeen = (element: Element) =>
      [...element.querySelectorAll('path, use, circle')].some(
        (shape) => shape.getClientRects().length > 0,
      );
    return { all: all.map(words), seen: all.filter(isSeen).map(words) };
  });
}

test('with its script a parted map is the map that it was', async () => {
  const maps = [];
  for (const root of [DIST, folder]) {
    const page = await browser.newPage();
    await page.goto(addressIn(root));
    await page.waitForSelector('figure[data-live]');
    const whole = await drawn(page, '.map-sheet svg');
    await page.click('[for=view-plans]');
    const sheets = await page.$$('.map-plans svg');
    assert.equal(sheets.length, 2);
    maps.push([whole, await drawn(page, '.map-plans section:last-child svg')]);
    assert.equal(await page.locator('[data-gap]').count(), 0);
    await page.close();
  }
  assert.ok(maps[0]?.every(({ all }) => all.length > 5));
  assert.deepEqual(maps[1], maps[0]);
});

test('without scripts one sees the same map, and both plans on a page of their own', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const maps = [];
  for (const root of [DIST, folder]) {
    await page.goto(addressIn(root));
    const { seen } = await drawn(page, '.map-sheet svg');
    await page.click('[for=view-plans]');
    if (root === folder) await page.click('.map-plans a[href$="-plans.html"]');
    await page.waitForSelector('.map-plans svg');
    const sheets = ['first', 'last'].map((which) =>
      drawn(page, `.map-plans section:${which}-child svg`),
    );
    const ground = await page
      .$eval('.map-plans .map-region', (land) => Math.round(land.getBoundingClientRect().width))
      .catch(() => 0);
    maps.push({ seen, sheets: await Promise.all(sheets) });
    if (root === folder) assert.ok(ground > 100, `ground of ${ground} pixels`);
  }
  assert.ok(maps[0]?.sheets.every(({ seen }) => seen.length > 5));
  assert.deepEqual(maps[1], maps[0]);
  await page.click('main a[href="power.html"]');
  await page.waitForURL(addressIn(folder));
  await context.close();
});
