/** Words of pages where no scripts run: none of them tells of what a reader can’t do then. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { DIST } from '../support/server.ts';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

for (const [path, tool, instead] of [
  ['indicators/compare.html', /勾选/, /挑选几项要在浏览器里运行脚本/],
  ['opinion-62/digests.html', /“设置”/, /引用请用原文/],
  ['teach.html', undefined, /没有运行脚本/],
] as const) {
  test(path, async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await newReader(browser, { javaScriptEnabled });
      await page.goto(`${pathToFileURL(DIST)}/${path}`);
      const isShown = (text: RegExp) => page.locator('main').getByText(text).first().isVisible();
      if (tool) assert.equal(await isShown(tool), javaScriptEnabled);
      if (!javaScriptEnabled) assert.ok(await isShown(instead));
      await page.context().close();
    }
  });
}
