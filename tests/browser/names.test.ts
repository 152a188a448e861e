/** Previews of names before a reader follows them, and the lists of related passages. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { DIST, PLACES } from '../support/server.ts';
import { triedOf } from '../support/tried-pages.ts';

const PAGE = 'plan-13/c08.html';
const NAME = '[id="c08-s1-p1"] a:has-text("北京至沈阳")';
const TIES = 'details.ties:has(+ [id="c08-s1-p3"])';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

/** The words of the preview, once there is one. */
async function preview(page: Page): Promise<string[]> {
  await page.locator('name-preview:popover-open').waitFor();
  return page.locator('name-preview p').allTextContents();
}

for (const [place, start] of triedOf(PLACES, 1)) {
  describe(place, () => {
    let page: Page;
    let close: () => unknown;
    before(async () => {
      const { url, ...stop } = await start();
      close = stop.close;
      page = await newReader(browser);
      await page.goto(url + PAGE);
    });
    after(() => close());

    test('a name that has the focus or is pointed at is told of; Escape ends it', async () => {
      await page.focus(NAME);
      const [name, kind, text] = await preview(page);
      assert.match(name ?? '', /京沈/);
      assert.equal(kind, '铁路');
      assert.match(text ?? '', /“十二五”规划.*“十三五”规划：加快建设/);
      await page.keyboard.press('Escape');
      await page.locator('name-preview').waitFor({ state: 'hidden' });
      await page.hover('[id="c08-s1-p4"] a[href*="projects/"] >> nth=0');
      await preview(page);
      await page.hover('h1');
      await page.locator('name-preview').waitFor({ state: 'hidden' });
    });

    test('related passages unfold, are told of, and fold again with Escape', async () => {
      const list = page.locator(TIES);
      await list.locator('summary').focus();
      await page.keyboard.press('Enter');
      await list.getByText('第65项任务').focus();
      assert.match((await preview(page)).join(), /第65项任务.*机场/);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      assert.equal(await list.getAttribute('open'), null);
    });
  });
}

test('with a finger the first touch tells and the second follows', async () => {
  const page = await newReader(browser, {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  await page.goto(`${pathToFileURL(DIST)}/${PAGE}`);
  await page.tap(NAME);
  await preview(page);
  assert.match(page.url(), /c08\.html$/);
  await page.tap(NAME);
  await page.waitForURL(/projects\/jingshen-gaotie\.html$/);
});
