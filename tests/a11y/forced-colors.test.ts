/**
 * The colours of a reader's own system, which take the place of the page's: every text is legible in
 * them, and what is chosen can be told from the rest.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { pagesIn } from '../support/built-site.ts';
import { examplesOf } from '../support/page-types.ts';
import { DIST, serveDist } from '../support/server.ts';

/** The contrast that letters of any size must have. */
const LEAST = 4.5;

let browser: Browser;
let server: Awaited<ReturnType<typeof serveDist>>;
let page: Page;
before(async () => {
  server = await serveDist();
  browser = await launchBrowser();
  // White on black: letters that the browser makes black for a ground that isn't there vanish.
  page = await newReader(browser, {
    forcedColors: 'active',
    colorScheme: 'dark',
    viewport: { width: 1280, height: 900 },
  });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

describe('letters stand out from their ground', () => {
  const pages = [...new Set(examplesOf(pagesIn(DIST))), 'search.html?q=铁路'];
  for (const path of pages) {
    test(path, async () => {
      await page.goto(server.url + path);
      if (path.includes('?q=')) await page.waitForSelector('[data-results] mark');
      assert.deepEqual(await page.evaluate(faintTexts, LEAST), []);
    });
  }
});

describe('what is chosen looks otherwise', () => {
  test('places that a map offers', async () => {
    await page.goto(`${server.url}maps/bases.html`);
    await page.waitForSelector('[data-live]');
    await page.locator('[data-part=place] input').fill('tong');
    await page.waitForSelector('.map-places [role=option]');
    await tellApart(page.locator('.map-places [role=option]'));
  });

  test('what the search offers', async () => {
    await page.goto(`${server.url}index.html`);
    await page.locator('input[name=q]:visible').first().focus();
    await page.keyboard.type('铁路');
    await page.waitForSelector('.suggestions [role=option]');
    await page.keyboard.press('ArrowDown');
    await tellApart(page.locator('.suggestions [role=option]'));
  });

  test('one map or the sheets of two plans', async () => {
    await page.goto(`${server.url}maps/railways.html`);
    await tellApart(page.locator('.map-views label'));
  });

  test('a button of the handout that is pressed', async () => {
    await page.goto(`${server.url}handout.html#p=plan-13/c05-s1-p3`);
    await page.locator('[data-do=code]').click();
    await page.mouse.move(0, 0);
    await tellApart(page.locator('[data-do=code], [data-do=print]'));
  });
});

/** Asserts that the first of two elements has other colours or another outline than the second. */
async function tellApart(choices: Locator) {
  const looks = await choices.evaluateAll((elements) =>
    elements.slice(0, 2).map((element) => {
      const style = getComputedStyle(element);
      const outline = style.outlineStyle === 'none' ? '' : style.outlineColor;
      const border = style.borderStyle === 'none' ? '' : style.borderColor;
      // A ground that can be seen through is the page's.
      const ground = style.backgroundColor.replace('rgba(0, 0, 0, 0)', 'rgb(0, 0, 0)');
      return [ground, border, outline].join();
    }),
  );
  assert.equal(looks.length, 2);
  assert.notEqual(looks[0], looks[1]);
}

/** Runs in the page: texts with less contrast, each with its element. */
function faintTexts(least: number): string[] {
  const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour: number[]) => {
    const [red = 0, green = 0, blue = 0] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element: Element | null): number[] => {
    if (!element) return [0, 0, 0];
    const ground = numbers(getComputedStyle(element).backgroundColor);
    return (ground[3] ?? 1) > 0.5 ? ground : groundOf(element.parentElement);
  };
  const faint = new Set<string>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent?.trim() ?? '';
    const element = texts.currentNode.parentElement;
    if (!text || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      continue;
    // Drawings keep their own colours and their own ground.
    if (element.closest('svg, noscript, script, style')) continue;
    const [upper, lower] = [
      light(numbers(getComputedStyle(element).color)),
      light(groundOf(element)),
    ];
    const contrast = (Math.max(upper, lower) + 0.05) / (Math.min(upper, lower) + 0.05);
    if (contrast < least)
      faint.add(`${element.localName}.${element.className}: ${text.slice(0, 20)}`);
  }
  return [...faint];
}
