/**
 * The site for readers with older browsers: in the lowest that docs/browsers.md names everything works,
 * in Chromium 80 the texts. The browser is a new one without the features that those lack.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { LOWEST, LOWEST_FOR_READING } from '../../src/model/browsers.ts';
import { launchBrowser, newReader } from '../support/browser.ts';
import { pagesIn } from '../support/built-site.ts';
import { examplesOf, oneOfEachKind } from '../support/page-types.ts';
import { passagesWith } from '../support/passages.ts';
import { DIST, serveDist } from '../support/server.ts';
import { someOf, triedOf } from '../support/tried-pages.ts';
import { newOlderReader } from './older-reader.ts';

let browser: Browser;
let base: string;
let stop: () => unknown;
before(async () => {
  browser = await launchBrowser();
  ({ url: base, close: stop } = await serveDist('/sub/'));
});
after(async () => {
  await browser?.close();
  await stop?.();
});

/** The lowest, and those of 2023, which have container queries, but no popovers. */
const GENERATIONS = {
  'the lowest browsers': LOWEST,
  'browsers of 2023': { chrome: 113, firefox: 118, safari: 16.6 },
};

for (const [name, versions] of triedOf(GENERATIONS, 1))
  describe(`in ${name}`, () => {
    let page: Page;
    let faults: string[];
    before(async () => {
      page = await newOlderReader(browser, versions, { viewport: { width: 1280, height: 800 } });
      page.on('pageerror', (error) => faults.push(String(error)));
      // The policy forbids what a program does in place of a missing feature, too.
      page.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) faults.push(message.text());
      });
      page.setDefaultTimeout(10_000);
    });
    const go = async (path: string) => {
      faults = [];
      await page.goto(base + path);
    };
    const isBesides = async (selector: string, mark: string) => {
      const [box, at] = [
        await page.locator(selector).boundingBox(),
        await page.locator(mark).first().boundingBox(),
      ];
      assert.ok(box && at && box.width > 100);
      const gap = Math.max(at.y - box.y - box.height, box.y - at.y - at.height);
      assert.ok(gap < 40 && box.y >= 0 && box.y + box.height <= 800, JSON.stringify({ box, at }));
    };

    test('what newer ones have is gone', async () => {
      await go('index.html');
      const gone = await page.evaluate(() => ['groupBy' in Map, 'highlights' in CSS]);
      assert.deepEqual(gone, [false, false]);
    });

    test('the search finds', async () => {
      await go('search.html?q=沈阳');
      await page.locator('[data-result] mark').first().waitFor();
      const total = await page.locator('[data-search-total]').textContent();
      assert.equal(Number(total), passagesWith('沈阳').length);
      await page.locator('[data-result] a').first().click();
      await page.locator('.hits-bar').waitFor();
      assert.deepEqual(faults, []);
    });

    test('the menu of a passage opens beside its mark and closes', async () => {
      await go('plan-13/c05.html');
      const menu = page.locator('passage-menu');
      assert.equal(await menu.isVisible(), false);
      const mark = '[id="c05-s2-p2"] > .permalink';
      await page.locator(mark).scrollIntoViewIfNeeded();
      const top = await page.evaluate(() => scrollY);
      await page.locator(mark).click();
      await menu.waitFor();
      await isBesides('passage-menu', mark);
      assert.equal(await page.evaluate(() => scrollY), top, 'the page stays');
      await page.keyboard.press('Escape');
      await menu.waitFor({ state: 'hidden' });
      await page.locator(mark).click();
      await menu.waitFor();
      await page.mouse.click(640, 5);
      await menu.waitFor({ state: 'hidden' });
      assert.deepEqual(faults, []);
    });

    test('on a phone the menu comes from below', async () => {
      await page.setViewportSize({ width: 360, height: 720 });
      await go('plan-13/c05.html');
      const mark = page.locator('[id="c05-s2-p2"] > .permalink');
      await mark.scrollIntoViewIfNeeded();
      await mark.click();
      const menu = page.locator('passage-menu');
      await menu.waitFor();
      const box = await menu.boundingBox();
      assert.ok(
        box && box.width === 360 && box.y >= 0 && box.y + box.height <= 720,
        JSON.stringify(box),
      );
      await page.setViewportSize({ width: 1280, height: 800 });
      assert.deepEqual(faults, []);
    });

    test('names have previews', async () => {
      await go('plan-13/c05.html');
      const name = page.locator('[data-block] a[href*="places/"]').first();
      await name.hover();
      await page.locator('name-preview').waitFor();
      assert.notEqual(await page.locator('.preview-name').textContent(), '');
      await page.mouse.move(2, 2);
      await page.keyboard.press('Escape');
      await page.locator('name-preview').waitFor({ state: 'hidden' });
      assert.deepEqual(faults, []);
    });

    test('a map shows the card of what is pressed', async () => {
      await go('maps/gateways.html');
      const card = page.locator('.map-card');
      assert.equal(await card.isVisible(), false);
      const feature = 'svg [data-feature]:not([data-off])';
      await page.locator(feature).first().press('Enter');
      await card.waitFor();
      assert.notEqual(await card.locator('li').count(), 0);
      await isBesides('.map-card', feature);
      await card.locator('.map-card-close').click();
      await card.waitFor({ state: 'hidden' });
      assert.deepEqual(faults, []);
    });

    test('lists are filtered and sorted', async () => {
      await go('projects/index.html?find=高铁');
      await page.locator('.row-filter output').filter({ hasText: /\d/ }).waitFor();
      const rows = page.locator('[data-row]:not([hidden])');
      assert.ok((await rows.count()) > 0 && (await rows.count()) < 50);
      await go('places/index.html');
      await page.goto(`${base}places/index.html?sort=name`);
      await page.locator('th[aria-sort=ascending]').first().waitFor({ state: 'attached' });
      assert.deepEqual(faults, []);
    });

    test('the matrix is walked by keys', async () => {
      await go('agencies/index.html');
      const first = page.locator('.matrix a[tabindex="0"]');
      await first.focus();
      await page.keyboard.press('ArrowRight');
      assert.ok(await page.evaluate(() => !!document.activeElement?.closest('.matrix')));
      assert.deepEqual(faults, []);
    });

    test('the handout shows its passages', async () => {
      await go('handout.html#p=plan-13/c05-s1-p2');
      await page.locator('[data-passage="plan-13/c05-s1-p2"]').waitFor();
      assert.deepEqual(faults, []);
    });
  });

/** Tools that the style sheet alone makes work, if it knows `:has()`, and those that need no more than siblings. */
const BY_STYLE = { has: '#source-reading, .view-switch input', siblings: '.map-switch' };

/** Tools of a page that a reader sees, whatever is folded, but for those that work without scripts. */
function toolsSeen(page: Page, working: string): Promise<string[]> {
  return page.evaluate((except) => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    return [...document.querySelectorAll('form, button, input, select, textarea')]
      .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.matches(except))
      .map((it) => it.outerHTML.slice(0, 80));
  }, working);
}

const EXAMPLES = examplesOf(pagesIn(DIST));
const KINDS = oneOfEachKind(EXAMPLES);

test('without scripts no page of any kind shows a tool that needs them, or what is hidden', async () => {
  const page = await newReader(browser, { javaScriptEnabled: false });
  for (const path of someOf(EXAMPLES, 20)) {
    await page.goto(base + path);
    assert.deepEqual(await toolsSeen(page, Object.values(BY_STYLE).join()), [], path);
    const shown = await page.$$eval('[hidden]', (all) =>
      all.filter((it) => it.checkVisibility()).map((it) => it.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(shown, [], path);
  }
  await page.context().close();
});

describe(`in Chromium ${LOWEST_FOR_READING} without scripts`, () => {
  test('no page of any kind shows a tool that needs them, or a style that is lacking', async () => {
    const page = await newOlderReader(
      browser,
      { chrome: LOWEST_FOR_READING },
      { viewport: { width: 360, height: 720 }, javaScriptEnabled: false },
    );
    for (const path of KINDS) {
      await page.goto(base + path);
      assert.deepEqual(await toolsSeen(page, BY_STYLE.siblings), [], path);
    }
    await page.context().close();
  });

  for (const path of someOf(KINDS, 6)) {
    test(`${path} is plain and tidy`, async () => {
      const page = await newOlderReader(
        browser,
        { chrome: LOWEST_FOR_READING },
        { viewport: { width: 360, height: 720 }, javaScriptEnabled: false },
      );
      await page.goto(base + path);
      const { wide, small, open } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        small: [...document.querySelectorAll<HTMLElement>('main p, main td, main li')].filter(
          (it) =>
            it.getClientRects().length > 0 && Number.parseFloat(getComputedStyle(it).fontSize) < 10,
        ).length,
        open: [...document.querySelectorAll('[popover]')].filter(
          (it) => it.getClientRects().length > 0,
        ).length,
      }));
      assert.equal(wide, 360, 'nothing stands out');
      assert.equal(small, 0, 'text can be read');
      assert.equal(open, 0, 'nothing empty lies over the page');
      // 404.html comes without a header until it knows where it is; other sites frame embeds.
      if (path !== '404.html' && !path.startsWith('embed/')) {
        await page.locator('.site-header summary').first().click();
        await page.locator('.site-nav a').first().click();
        await page.locator('h1').first().waitFor();
        assert.match(page.url(), /index\.html/);
      }
      await page.context().close();
    });
  }
});
