/** A mistake is reported from the menu of its passage: prepared, filled in, copied or saved. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { DIST, serveDist } from '../support/server.ts';
import { triedOf } from '../support/tried-pages.ts';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

const PLACES = {
  online: () => serveDist('/sub/'),
  'from disk': async () => ({ url: `${pathToFileURL(DIST)}/`, close: () => {} }),
};

for (const [place, open] of triedOf(PLACES, 1)) {
  describe(`a report ${place}`, () => {
    test('names the passage and is saved with what the reader wrote', async (t) => {
      const { url, close } = await open();
      t.after(close);
      const page = await newReader(browser, { viewport: { width: 360, height: 740 } });
      await page.goto(`${url}plan-13/c05.html`);
      await page.locator('[id="c05-s1-p3"] > .permalink').click();
      const menu = page.locator('passage-menu');
      const scroll = await page.evaluate(() => scrollY);
      await menu.getByRole('button', { name: '勘误' }).click();
      const field = menu.locator('textarea');
      const text = await field.inputValue();
      assert.match(
        text,
        /^勘误：《东北振兴“十三五”规划》第五章第一节第3段\n标识：plan-13\/c05-s1-p3\n版本：东北振兴文库\d/,
      );
      assert.match(
        text,
        /\n地址：\S*plan-13\/c05\.html#c05-s1-p3\n校订文本：“推动军民融合产业发展。/,
      );
      // The menu makes room for it when it has been drawn.
      await page.waitForFunction(
        (it) => (it?.getBoundingClientRect().bottom ?? Infinity) <= innerHeight,
        await field.elementHandle(),
      );
      assert.equal(await page.evaluate(() => scrollY), scroll);
      await field.fill(`${text}无`);
      assert.equal(await menu.getByRole('link', { name: '发送' }).count(), 0);
      const download = page.waitForEvent('download');
      await menu.getByRole('button', { name: '存为文件' }).click();
      const file = await download;
      assert.equal(file.suggestedFilename(), 'erratum-plan-13-c05-s1-p3.txt');
      assert.equal(readFileSync(await file.path(), 'utf8'), `${text}无\n`);
      await menu.locator('.passage-status', { hasText: '已存为' }).waitFor();
      await page.context().close();
    });
  });
}

test('where the operator takes mail, it is sent with the text as filled in', async (t) => {
  const { url, close } = await serveDist();
  t.after(close);
  const page = await newReader(browser);
  await page.route('**/passage-menu.js', async (route) => {
    const response = await route.fetch();
    const program = await response.text();
    // As a build with ERRATA_ADDRESS has it.
    const body = program.replace(/errataDesk=\{/, 'errataDesk={href:"mailto:errata@example.org",');
    assert.notEqual(body, program);
    await route.fulfill({ response, body });
  });
  await page.goto(`${url}plan-12/c01.html`);
  await page.locator('[id="c01-p1"] > .permalink').click();
  await page.locator('passage-menu').getByRole('button', { name: '勘误' }).click();
  await page.locator('passage-menu textarea').fill('勘误：甲\n应作：乙');
  const href = await page.evaluate(() => {
    const link = [...document.querySelectorAll<HTMLAnchorElement>('passage-menu a')].find(
      ({ textContent }) => textContent === '发送',
    );
    link?.addEventListener('click', (event) => event.preventDefault());
    link?.click();
    return link?.href;
  });
  assert.equal(
    href,
    `mailto:errata@example.org?subject=${encodeURIComponent('勘误：甲')}&body=${encodeURIComponent('勘误：甲\r\n应作：乙')}`,
  );
  await page.context().close();
});
