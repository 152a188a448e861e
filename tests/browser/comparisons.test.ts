/** Pairs of passages: their addresses, citations, place in the handout and print, as readers use them. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { DIST, PLACES } from '../support/server.ts';
import { someOf, triedOf } from '../support/tried-pages.ts';

/** A row of the two plans: the prevention of floods. */
const ROW = { page: 'compare/plans-c07.html', id: 'c07-s3-p4' };
/** Pairs of every comparison, of sections and of passages. */
const PAIRS = [
  ROW,
  { page: 'compare/plans-c07.html', id: 'c07-s3' },
  { page: 'compare/opinion.html', id: 'item-09-p2' },
  { page: 'compare/liaoning-c04.html', id: 'task-034' },
];

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

function control(page: Page, id: string, name: string) {
  // Of a section its own, and not those of the passages in it.
  return page.locator(`[id="${id}"] pair-tools`).first().getByText(name, { exact: true });
}

for (const [place, start] of triedOf(PLACES, 1)) {
  describe(`pairs ${place}`, () => {
    let base: string;
    let stop: () => unknown;
    before(async () => {
      ({ url: base, close: stop } = await start());
    });
    after(() => stop());

    async function open({ page: path, id }: (typeof PAIRS)[number], options = {}) {
      const page = await newReader(browser, options);
      await page.addInitScript(() => {
        navigator.clipboard.writeText = async (text) => {
          document.documentElement.dataset.copied = text;
        };
        globalThis.print = () => {
          document.documentElement.dataset.printing = '';
        };
      });
      await page.goto(`${base}${path}#${id}`);
      return page;
    }

    test('each has its address to copy, and the page doesn’t move', async () => {
      for (const pair of someOf(PAIRS, 1)) {
        const page = await open(pair);
        await control(page, pair.id, '复制链接').scrollIntoViewIfNeeded();
        const at = await page.evaluate(() => scrollY);
        await control(page, pair.id, '复制链接').click();
        const copied = await page.locator('html').getAttribute('data-copied');
        assert.ok(copied?.endsWith(`${pair.page}#${pair.id}`), copied ?? '');
        if (base.startsWith('http')) assert.ok(copied?.startsWith(base));
        assert.equal(await page.evaluate(() => scrollY), at);
        await page.context().close();
      }
    });

    test('controls are told apart by the passages that they are for', async () => {
      const page = await open(ROW);
      const names = await page.$$eval('pair-tools button', (buttons) =>
        buttons.map((button) => button.getAttribute('aria-label')),
      );
      assert.equal(new Set(names).size, names.length);
      assert.ok(names.every((name) => /^(?:复制链接|引用|加入讲义|打印)：.+与/.test(name ?? '')));
      await page.context().close();
    });

    test('a citation names the comparison, both passages, the address and the day', async () => {
      const page = await open(ROW);
      await control(page, ROW.id, '引用').click();
      const output = page.locator('.pair-cite output');
      const day = await page.evaluate(() => new Date().toLocaleDateString('sv'));
      const parts = [
        '两个五年规划（对照）',
        '“十二五”规划第七章第三节第4段',
        '“十三五”规划第八章第三节第1段',
        `plans-c07.html#${ROW.id}`,
      ];
      for (const part of [...parts, '[EB/OL]', `[${day}]`])
        assert.ok((await output.textContent())?.includes(part), part);
      for (const format of ['apa', 'bibtex', 'ris', 'csl']) {
        await page.locator('.pair-cite select').selectOption(format);
        for (const part of parts)
          assert.ok((await output.textContent())?.includes(part), `${format} ${part}`);
      }
      await page.locator('.pair-cite').getByText('复制').click();
      assert.match((await page.locator('html').getAttribute('data-copied')) ?? '', /^\[/);
      await control(page, ROW.id, '引用').click();
      assert.equal(await page.locator('.pair-cite').count(), 0);
      await page.context().close();
    });

    test('each goes into the handout once, which shows both texts with their marks', async () => {
      for (const pair of someOf(PAIRS, 1)) {
        const page = await open(pair);
        const texts = (selector: string) =>
          page.$$eval(selector, (found) =>
            found.map((it) => {
              const copy = it.cloneNode(true) as Element;
              for (const remark of copy.querySelectorAll('[data-ui], .diff-gap')) remark.remove();
              return copy.textContent?.replace(/\s/g, '');
            }),
          );
        const own = await texts(`[id="${pair.id}"] :is([data-compared], .diff-inline)`);
        for (const said of ['已加入讲义', '讲义里已有这一项']) {
          await control(page, pair.id, '加入讲义').click();
          await page.locator(`[id="${pair.id}"] [role=status]`, { hasText: said }).waitFor();
        }
        await page.locator(`[id="${pair.id}"] pair-tools a`).click();
        await page.waitForURL(/handout\.html/);
        const shown = ':is([data-compared], .diff-inline)';
        await page.locator(shown).first().waitFor({ state: 'attached' });
        assert.deepEqual(await texts(shown), own, pair.id);
        await page.context().close();
      }
    });

    test('one pair is printed alone, with its source, and all of the page the next time', async () => {
      for (const pair of someOf(PAIRS, 1)) {
        const page = await open(pair);
        await control(page, pair.id, '打印').click();
        await page.locator('html[data-printing]').waitFor();
        await page.emulateMedia({ media: 'print' });
        const printed = () =>
          page.$$eval('main [data-compared], main .diff-inline, main .diff-whole', (texts) =>
            texts
              .filter((it) => it.getClientRects().length > 0)
              .map((it) => it.closest('[id]')?.id),
          );
        const own = await page.$$eval(
          `[id="${pair.id}"] :is([data-compared], .diff-inline, .diff-whole)`,
          (texts) => texts.length,
        );
        assert.equal((await printed()).length, own, pair.id);
        assert.ok(await page.locator('.pair-source').isVisible());
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        assert.ok((await printed()).length > own);
        assert.equal(await page.locator('.pair-source').count(), 0);
        await page.context().close();
      }
    });
  });
}

describe('texts beside each other', () => {
  const base = `${pathToFileURL(DIST)}/`;
  const sides = (page: Page) =>
    page.$$eval(`[id="c07-s3-p4"] .pair-side`, (found) =>
      found
        .map((side) => side.getBoundingClientRect())
        .map(({ x, y, bottom }) => ({ x, y, bottom })),
    );

  for (const javaScriptEnabled of [true, false])
    test(`in two columns at a desk, one below the other on a phone; scripts: ${javaScriptEnabled}`, async () => {
      const page = await newReader(browser, {
        javaScriptEnabled,
        viewport: { width: 1440, height: 900 },
      });
      await page.goto(base + ROW.page);
      const [left, right] = await sides(page);
      assert.equal(left?.y, right?.y);
      assert.ok((right?.x ?? 0) > (left?.x ?? 0) + 400);
      await page.setViewportSize({ width: 360, height: 740 });
      const [upper, lower] = await sides(page);
      assert.ok((lower?.y ?? 0) >= (upper?.bottom ?? 0));
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
      if (!javaScriptEnabled)
        assert.equal(await page.locator(`[id="${ROW.id}"] a[href="#${ROW.id}"]`).count(), 1);
      await page.context().close();
    });

  test('the outline of a pair that a link opens lies on its ground', async () => {
    for (const { page: path, id } of someOf(PAIRS, 1)) {
      const page = await newReader(browser, { viewport: { width: 360, height: 740 } });
      await page.goto(`${base}${path}#${id}`);
      const { outline, ground, isInside } = await page.evaluate((target) => {
        const element = document.getElementById(target) as HTMLElement;
        const { outlineOffset, boxShadow } = getComputedStyle(element);
        const { x, right } = element.getBoundingClientRect();
        const offset = Number.parseFloat(outlineOffset);
        return {
          outline: offset,
          ground: Number(/0px 0px 0px (\d+)px/.exec(boxShadow)?.[1]),
          isInside: x - offset >= 0 && right + offset <= innerWidth,
        };
      }, id);
      assert.equal(ground, outline, id);
      assert.ok(isInside, id);
      await page.context().close();
    }
  });

  test('figures of the counts line up on a phone', async () => {
    for (const path of ['compare/liaoning.html', 'compare/liaoning-c01.html']) {
      const page = await newReader(browser, { viewport: { width: 360, height: 740 } });
      await page.goto(base + path);
      const lefts = await page.$$eval('.part-counts > div', (cells) =>
        cells.map((cell) => cell.getBoundingClientRect().left),
      );
      // As many edges as columns; each cell of every line stands at one of them.
      assert.ok(new Set(lefts).size <= 3, path);
      await page.context().close();
    }
  });
});
