/** The keyboard alone reaches everything, and shows where it is. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { pagesIn } from '../support/built-site.ts';
import { examplesOf, oneOfEachKind, pageTypeOf } from '../support/page-types.ts';
import { DIST, serveDist } from '../support/server.ts';
import { someOf } from '../support/tried-pages.ts';

/** One page of each kind, but not the one in place of unstored pages: with a network it is left by itself. */
const examples = examplesOf(pagesIn(DIST)).filter((path) => pageTypeOf(path) !== 'notStored');
const walks = oneOfEachKind(examples);
/** Pages that a wide screen shows in another order or with other controls. */
function isWideOtherwise(path: string) {
  return ['home', 'document', 'chapter', 'box', 'map', 'search'].includes(pageTypeOf(path));
}
/** Stops of the walks through the head of a page and its main part; the rest is like them. */
const STOPS = { head: 8, main: 16 };

let browser: Browser;
let server: Awaited<ReturnType<typeof serveDist>>;
before(async () => {
  server = await serveDist();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function open(path: string, width: number) {
  const page = await newReader(browser, { viewport: { width, height: 700 } });
  await page.goto(server.url + path);
  return page;
}

for (const width of [360, 1440]) {
  describe(`walking through a page of ${width} px with the tab key`, () => {
    let page: Page;
    before(async () => {
      page = await newReader(browser, { viewport: { width, height: 700 } });
    });

    for (const path of width < 700 ? someOf(walks, 8) : someOf(walks.filter(isWideOtherwise), 4)) {
      test(path, async () => {
        await page.goto(server.url + path);
        assert.deepEqual(await walk(page, STOPS.head), []);
        if (!(await page.locator('.skip-link').count())) return;
        await page.focus('.skip-link');
        await page.keyboard.press('Enter');
        assert.deepEqual(await walk(page, STOPS.main), []);
      });
    }
  });
}

/** @returns what is wrong with how the focus shows, at most `stops` elements onwards */
async function walk(page: Page, stops: number): Promise<string[]> {
  const faults: string[] = [];
  let last = -1;
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab');
    const { index, fault } = await page.evaluate(lookAtFocus);
    // Behind the last stop the browser's own controls follow, and then the page again.
    if (index <= last) break;
    if (fault) faults.push(fault);
    last = index;
  }
  assert.ok(last >= 0, 'nothing can be reached');
  return faults;
}

/**
 * Runs in the page: where the focus is among all elements, and what is wrong with how it shows.
 * @returns -1 where nothing has the focus
 */
function lookAtFocus(): { index: number; fault: string | null } {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return { index: -1, fault: null };
  const index = [...document.querySelectorAll('*')].indexOf(focused);
  // A switch that isn't seen itself shows the focus on its label.
  const labels = focused instanceof HTMLInputElement ? focused.labels : null;
  const isSeenAs = getComputedStyle(focused).opacity === '0' ? labels?.[0] : null;
  const element = isSeenAs ?? focused;
  const name = element.outerHTML.slice(0, 100);
  const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
  const [box = new DOMRect()] = element.getClientRects();
  const middle = (from: number, to: number, end: number) =>
    (Math.max(from, 0) + Math.min(to, end)) / 2;
  const x = middle(box.left, box.right, innerWidth);
  const y = middle(box.top, box.bottom, innerHeight);
  const seen = document.elementFromPoint(x, y);
  const isCovered = !seen || !(element.contains(seen) || seen.contains(element));
  // What is drawn may show it by its colour, and has others drawn over its middle.
  const isDrawn = element instanceof SVGElement && element.localName === 'a';
  // Only where it is asked for: an element more makes the browser lay out the whole page again.
  const cinnabar = () => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'var(--cinnabar)';
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  const isRed = isDrawn && getComputedStyle(element).color === cinnabar();
  const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  const faults = [
    box.width * box.height < 4 && 'has no size',
    !isOutlined && !isRed && 'shows no outline',
    opacity === '0' && 'is invisible',
    isCovered && !isDrawn && `is covered by ${seen?.outerHTML.slice(0, 60)}`,
  ].filter(Boolean);
  return { index, fault: faults.length > 0 ? `${name} ${faults.join(', ')}` : null };
}

test('the first stop skips to the text', async () => {
  const page = await open('plan-13/c05.html', 1440);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate('document.activeElement.textContent'), '跳到正文');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(`!!document.activeElement.closest('main')`));
  await page.close();
});

test('a drawer opens with Enter and closes with Escape, which leads back', async () => {
  const page = await open('plan-13/c05.html', 360);
  await page.locator('.site-header > .drawer summary').first().focus();
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('.section-list a').first().isVisible());
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  assert.ok(await page.locator('.section-list a').first().isHidden());
  assert.equal(await page.evaluate('document.activeElement.textContent'), '目录');
  await page.close();
});

test('following a link of a drawer closes it, and what it led to is in sight', async () => {
  const page = await open('plan-13/c05.html', 360);
  await page.locator('.site-header > .drawer summary').first().click();
  await page.locator('.section-list a').nth(2).click();
  assert.ok(await page.locator('.section-list').isHidden());
  await inSight(page, ':target');
  await page.close();
});

test('without scripts, an open drawer is not in front of the text', async () => {
  const viewport = { width: 360, height: 700 };
  const page = await newReader(browser, { viewport, javaScriptEnabled: false });
  await page.goto(`${server.url}plan-13/c05.html`);
  await page.locator('.site-header > .drawer summary').first().click();
  await page.locator('.section-list a').nth(2).click();
  await inSight(page, ':target');
  await page.close();
});

test('a wide table scrolls with the arrow keys', async () => {
  const page = await open('plan-12/box-02.html', 360);
  await page.locator('.scroll-frame').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => {
    const { scrollLeft = 0 } = document.querySelector('.scroll-frame') ?? {};
    return scrollLeft > 0;
  });
  await page.close();
});

/** Makes sure that an element is on the screen with nothing in front of its upper edge. */
async function inSight(page: Page, selector: string) {
  // A function: the policy of a page lets no text be evaluated a second time.
  const isSeen = (selector: string) => {
    const target = document.querySelector(selector);
    if (!target) return false;
    const { x, y, width } = target.getBoundingClientRect();
    const seen = document.elementFromPoint(x + width / 2, y + 2);
    return y >= 0 && y < innerHeight && (target === seen || target.contains(seen));
  };
  await page.waitForFunction(isSeen, selector, { timeout: 3000 });
}
