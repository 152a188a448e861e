/** The handout: collected from the text, kept in its address, everywhere without a server. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { PLACES } from '../support/server.ts';
import { triedOf } from '../support/tried-pages.ts';

const ADDRESS = 'handout.html#p=plan-13/c05-s1-p2,plan-12/box-01-i3,opinion-62/item-03';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const page = await newReader(browser, options);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(address);
  return { page, faults };
}

function close(page: Page) {
  return page.context().close();
}

/** The passages that are shown, once there are as many as wanted. */
async function shown(page: Page, count: number) {
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('.handout-passages > li').length === wanted,
    count,
  );
  return page.$$eval('.handout-passages > li', (items) =>
    items.map((item) => item.getAttribute('data-passage')),
  );
}

for (const [place, start] of triedOf(PLACES, 1)) {
  describe(`handout ${place}`, () => {
    let base: string;
    let stop: () => unknown;
    before(async () => {
      ({ url: base, close: stop } = await start());
    });
    after(() => stop());

    test('passages are collected in the text and shown in order with their sources', async () => {
      const { page, faults } = await open(`${base}plan-12/c01.html`);
      await page.focus('[id="box-01-i3"] .permalink');
      await page.keyboard.press('Enter');
      await page.click('text=加入讲义');
      assert.equal(await page.textContent('.passage-status'), '已加入讲义');
      await page.goto(`${base}plan-13/c05.html`);
      await page.click('[id="c05-s1-p2"] > .permalink');
      await page.click('text=加入讲义');
      await page.click('passage-menu a');
      assert.deepEqual(await shown(page, 2), ['plan-12/box-01-i3', 'plan-13/c05-s1-p2']);
      assert.match(page.url(), /handout\.html#p=plan-12\/box-01-i3,plan-13\/c05-s1-p2$/);
      const [row, paragraph] = await page.$$eval('.handout-passages > li', (items) =>
        items.map((item) => ({
          place: item.querySelector('h2')?.textContent,
          text: item.querySelector('.handout-text')?.textContent ?? '',
          heads: item.querySelectorAll('thead th').length,
          restored: item.querySelectorAll('[data-restoration]').length,
          source: item.querySelector('.handout-source')?.textContent ?? '',
        })),
      );
      assert.equal(row?.place, '《东北振兴“十二五”规划》专栏1第3行');
      assert.match(row?.text ?? '', /第三产业比重（%）3841\[3\]36\.9\[-1\.1\]$/);
      assert.ok((row?.heads ?? 0) > 5 && (row?.restored ?? 0) > 3);
      assert.match(row?.source ?? '', /专栏1第3行.*引文含编者补正\d处，详见编辑说明。$/);
      assert.equal(paragraph?.place, '《东北振兴“十三五”规划》第五章第一节第2段');
      assert.match(paragraph?.text ?? '', /^促进信息化与工业化深度融合。/);
      assert.deepEqual(faults, []);
      await close(page);
    });

    test('order, title and note are kept in the address and survive a reload', async () => {
      const { page } = await open(`${base}${ADDRESS}`);
      await shown(page, 3);
      await page.click('.handout-passages > li:nth-child(3) [data-do=up]');
      assert.equal(await page.textContent('.handout-status'), '已移到第2位');
      assert.equal(
        await page.evaluate(() => document.activeElement?.getAttribute('data-do')),
        'up',
      );
      await page.click('.handout-passages > li:nth-child(1) [data-do=remove]');
      await page.fill('[name=title]', '第三课 & 产业');
      await page.fill('[name=note]', '课前\n阅读');
      await page.reload();
      assert.deepEqual(await shown(page, 2), ['opinion-62/item-03', 'plan-12/box-01-i3']);
      assert.equal(await page.textContent('h1:visible'), '第三课 & 产业');
      assert.equal(await page.textContent('.handout-note'), '课前\n阅读');
      await close(page);
    });

    test('a handout that was sent leaves the own one alone until it is taken over', async () => {
      // A page of the site: an empty one is another process, which may end before it has stored.
      const elsewhere = `${base}teach.html`;
      const { page } = await open(`${base}handout.html#add=plan-13/c01-p1`);
      await shown(page, 1);
      await page.goto(elsewhere);
      await page.goto(`${base}${ADDRESS}`);
      await shown(page, 3);
      assert.ok(await page.isVisible('.handout-foreign'));
      await page.click('text=打开我的讲义');
      assert.deepEqual(await shown(page, 1), ['plan-13/c01-p1']);
      await page.goBack();
      await shown(page, 3);
      await page.click('text=另存为我的讲义');
      assert.match((await page.textContent('.handout-ask')) ?? '', /现有1项/);
      await page.click('[data-do=replace]');
      await page.goto(elsewhere);
      await page.goto(`${base}handout.html`);
      await shown(page, 3);
      await close(page);
    });

    test('passages and documents that don’t exist are told, the others shown', async () => {
      const { page } = await open(
        `${base}handout.html#p=plan-13/c99,plan-99/c01,plan-13/c05-s1-p2`,
      );
      await shown(page, 3);
      assert.match((await page.textContent('.handout-passages')) ?? '', /没有这个编号的段落/);
      assert.equal(await page.locator('.handout-missing').count(), 2);
      await close(page);
    });

    test('a heading brings its section, a box’s title its box', async () => {
      const { page } = await open(`${base}handout.html#p=plan-13/c05-s1,plan-13/box-09`);
      await shown(page, 2);
      const [section, box] = await page.$$eval('.handout-text', (texts) =>
        texts.map((text) => ({
          paragraphs: text.querySelectorAll(':scope > p').length,
          boxes: text.querySelectorAll('.box').length,
        })),
      );
      assert.ok((section?.paragraphs ?? 0) >= 2);
      assert.equal(section?.boxes, 1);
      assert.deepEqual(box, { paragraphs: 0, boxes: 1 });
      await close(page);
    });

    test('in print there are sources, and codes of the addresses where there is a server', async () => {
      const { page } = await open(`${base}${ADDRESS}`);
      await shown(page, 3);
      const codes = page.locator('.handout-code svg');
      if (base.startsWith('http')) await codes.nth(2).waitFor();
      assert.equal(await codes.count(), base.startsWith('http') ? 3 : 0);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.isVisible('.handout-desk'), false);
      assert.equal(await page.isVisible('.handout-moves'), false);
      assert.ok(await page.isVisible('.handout-source'));
      await close(page);
    });

    test('without scripts the page says what it needs', async () => {
      const { page } = await open(`${base}${ADDRESS}`, { javaScriptEnabled: false });
      assert.match((await page.textContent('main')) ?? '', /请打开脚本后刷新本页/);
      assert.equal(await page.isVisible('handout-sheet'), false);
      await close(page);
    });
  });
}
