/** Restored places: explained where they stand, and taken away where the reader wants the source. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { DIST, PLACES, serveDist } from '../support/server.ts';
import { triedOf } from '../support/tried-pages.ts';

const DISK = `${pathToFileURL(DIST)}/`;
const NOTE = 'restoration-note';
const GDP = '[id="r-2143"] > a';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const page = await newReader(browser, options);
  await page.goto(address);
  return page;
}

function close(page: Page) {
  return page.context().close();
}

async function noteOf(page: Page) {
  await page.locator(`${NOTE}:popover-open`).waitFor();
  return page.locator(`${NOTE} dd`).allTextContents();
}

/** Waits until another page has the choice: a browser hands it on to other processes in its own time. */
async function isKept(page: Page) {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.waitForFunction(() =>
    Object.entries(localStorage).some(([name, value]) => name.includes('source-reading') && value),
  );
  await other.close();
}

function isGone(page: Page) {
  return page.locator(NOTE).waitFor({ state: 'hidden' });
}

/** The visible text of an element, without the parts that the style sheet hides. */
function visibleText(element: Locator) {
  // biome-ignore lint/performance/useDomNodeTextContent: it has what is hidden, too
  return element.innerText();
}

for (const [place, start] of triedOf(PLACES, 1)) {
  describe(`restorations ${place}`, () => {
    let base: string;
    let stop: () => unknown;
    before(async () => {
      ({ url: base, close: stop } = await start());
    });
    after(() => stop());

    test('without scripts a restored place leads to its explanation', async () => {
      const page = await open(`${base}plan-12/c01.html`, { javaScriptEnabled: false });
      await page.click(GDP);
      assert.match(page.url(), /about\.html#plan-12-2143$/);
      await close(page);
    });

    test('the choice of the source’s reading is remembered', async () => {
      const page = await open(`${base}plan-12/c01.html`);
      await page.check('text=显示来源原样');
      assert.equal(await visibleText(page.locator('[id="box-01-i3"] td').nth(3)), '369');
      await isKept(page);
      await page.reload();
      assert.ok(await page.isChecked('#source-reading'));
      await close(page);
    });
  });
}

test('a restored place says on focus what the source has and why; Escape ends it', async () => {
  const page = await open(`${DISK}plan-12/c01.html`);
  await page.focus(GDP);
  const [raw, restored, evidence, confidence] = await noteOf(page);
  assert.deepEqual([raw, restored, confidence], ['（缺）', '“GDP”', '确定']);
  assert.match(evidence ?? '', /^专栏1的注说/);
  assert.equal(await page.getAttribute(GDP, 'aria-describedby'), 'restoration-note');
  await page.keyboard.press('Escape');
  await isGone(page);
  await page.keyboard.press('Enter');
  await noteOf(page);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), '在编辑说明中查看');
  await page.keyboard.press('Escape');
  await isGone(page);
  assert.ok(await page.evaluate((mark) => document.activeElement?.matches(mark), GDP));
  await close(page);
});

test('the note can be pointed at and goes when the pointer leaves', async () => {
  const page = await open(`${DISK}plan-12/c01.html`);
  await page.hover(GDP);
  await noteOf(page);
  await page.hover(`${NOTE} dl`);
  await page.waitForTimeout(400);
  assert.ok(await page.isVisible(NOTE));
  await page.hover('h1');
  await isGone(page);
  await close(page);
});

test('a doubtful place has its note too', async () => {
  const page = await open(`${DISK}plan-12/box-02.html`);
  await page.focus('[data-doubt] > a');
  const [raw, restored, , confidence] = await noteOf(page);
  assert.deepEqual([raw, restored, confidence], ['“亿亩”', '不补，照录来源', '存疑']);
  // On the page of the whole document too, where the source is that of the chapter.
  await page.goto(`${DISK}plan-12/whole.html`);
  const mark = page.locator('[id^=c03] [data-restoration] > a, [id^=c03] [data-doubt] > a').first();
  await mark.focus();
  await noteOf(page);
  const source = (await page.getAttribute(`${NOTE} a:last-child`, 'href')) ?? '';
  assert.match(source, /plan-12\/source\/c03\.html#plan-12-\d+$/);
  await page.goto(new URL(source, page.url()).href);
  await page.locator(':target').waitFor();
  await close(page);
});

test('the switch shows the source without scripts, a lost heading included', async () => {
  const page = await open(`${DISK}opinion-62/c01.html`, { javaScriptEnabled: false });
  const heading = page.locator('[id="item-03"]');
  assert.match(await visibleText(heading), /^（三）加快民营经济发展。/);
  await page.check('text=显示来源原样');
  assert.match(await visibleText(heading), /^（）\s*$/);
  await close(page);
  // On one line with the breadcrumb beside it, where a finger needs room too.
  const wide = { viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true };
  const tablet = await open(`${DISK}opinion-62/c01.html`, wide);
  const middles = await tablet.$$eval('.breadcrumb ol, .source-switch :is(span, label)', (all) =>
    all.map((it) => it.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2),
  );
  assert.equal(middles.length, 3);
  assert.ok(Math.max(...middles) - Math.min(...middles) < 2, middles.join());
  await close(tablet);
});

test('on a phone a tap shows the note inside the window, another tap ends it', async () => {
  const { url, close: stop } = await serveDist();
  const page = await open(`${url}plan-12/box-01.html`, {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  await page.tap(GDP);
  await noteOf(page);
  assert.match(page.url(), /plan-12\/box-01\.html$/);
  const box = await page.locator(NOTE).boundingBox();
  assert.ok(box && box.x >= 0 && box.x + box.width <= 360, JSON.stringify(box));
  await page.touchscreen.tap(350, 3);
  await isGone(page);
  await close(page);
  await stop();
});
