/** No page scrolls sideways: on the narrowest screen, at a desk, with text twice as large. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { pagesIn } from '../support/built-site.ts';
import { startFirefox } from '../support/firefox.ts';
import { examplesOf, oneOfEachKind } from '../support/page-types.ts';
import { DIST, serveDist } from '../support/server.ts';
import { IS_FULL, someOf } from '../support/tried-pages.ts';

const pages = pagesIn(DIST);
const kinds = oneOfEachKind(examplesOf(pages));
/** One of every kind and some more; in a full run all. */
const paths = IS_FULL ? pages : [...kinds, ...someOf(pages, 6)];
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

test('pages fit on a screen of 320 px, with text at 200 % too', async () => {
  const page = await newReader(browser, { viewport: { width: 320, height: 640 } });
  const narrow = { width: 320, fontSize: '100%' };
  const large = { width: 320, fontSize: '200%' };
  const enlarged = { width: 768, fontSize: '200%' };
  const found: string[] = [];
  for (const [index, path] of paths.entries()) {
    await page.goto(server.url + path, { waitUntil: 'domcontentloaded' });
    // Every second page the other way round: a change of the screen takes as long as a page.
    for (const { width, fontSize } of index % 2
      ? [enlarged, narrow, large]
      : [large, narrow, enlarged]) {
      if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 640 });
      const fault = await page.evaluate(measure, fontSize);
      if (fault) found.push(fault);
    }
  }
  assert.deepEqual(found, []);
});

test('pages of every kind fit between the widths at which their layout changes, and beyond', async () => {
  const page = await newReader(browser, { viewport: { width: 1440, height: 800 } });
  const found: string[] = [];
  for (const path of IS_FULL ? examplesOf(pages) : someOf(kinds, 8)) {
    await page.goto(server.url + path, { waitUntil: 'domcontentloaded' });
    for (const width of [1100, 1366, 1680]) {
      await page.setViewportSize({ width, height: 800 });
      const fault = await page.evaluate(measure, '100%');
      if (fault) found.push(fault);
    }
  }
  assert.deepEqual(found, []);
});

test('cells of a quoted row stay within it in Firefox too, in which a full-width blank reaches over the end of a line', async () => {
  const engine = await startFirefox();
  try {
    await engine.open(`${server.url}indicators/gdp-per-capita.html`);
    assert.deepEqual(await engine.ask(rowsReachingOut), []);
  } finally {
    await engine.close();
  }
});

test('what is opened on a page fits on a phone with text at 200 %', async () => {
  const page = await newReader(browser, { viewport: { width: 360, height: 740 } });
  const open = async (path: string) => {
    await page.goto(server.url + path);
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
  };
  const isWithin = (selector: string) =>
    page.locator(selector).evaluate((box) => {
      const { left, right } = box.getBoundingClientRect();
      return left >= 0 && right <= 360 && box.scrollWidth <= box.clientWidth;
    });
  await open('plan-13/c05.html');
  await page.locator('.permalink-start').nth(3).click();
  await page.locator('passage-menu select').waitFor();
  assert.ok(await isWithin('passage-menu'));
  await open('maps/axes.html');
  await page.locator('[data-live]').waitFor();
  await page.locator('#map-place').pressSequentially('zhong');
  await page.locator('.map-places [role=option]').first().waitFor();
  assert.ok(await isWithin('.map-places'));
  await open('search.html');
  await page.locator('library-search input').pressSequentially('中德');
  await page.locator('.suggestions [role=option]').first().waitFor();
  assert.ok(await isWithin('.suggestions:not([hidden])'));
});

/** Runs in the page: quoted rows that are wider than what they stand in, at any width of a phone. */
function rowsReachingOut(): string[] {
  // The cells of a row stand marked beside each other.
  const rows = [...document.querySelectorAll('.sentence')].filter(
    (row) => row.querySelectorAll('mark').length > 2,
  );
  const site = document.querySelector('.site') as HTMLElement;
  document.documentElement.style.fontSize = '200%';
  const found = rows.length > 0 ? [] : ['no row'];
  for (let width = 300; width < 340; width += 2) {
    site.style.width = `${width}px`;
    for (const row of rows) {
      const edge = (row.parentElement as Element).getBoundingClientRect().right;
      const out = row.getBoundingClientRect().right - edge;
      if (out > 1) found.push(`${width} px: ${out} px`);
    }
  }
  return found;
}

test('the bar holds all of its words at 200 % on a phone, and as large as a reader may set them', async () => {
  const page = await newReader(browser, { viewport: { width: 360, height: 640 } });
  const found: string[] = [];
  for (const path of ['index.html', 'plan-13/c06.html', 'glossary.html', 'places/index.html']) {
    await page.goto(server.url + path, { waitUntil: 'domcontentloaded' });
    for (const size of ['100%', '150%', '200%']) found.push(...(await page.evaluate(cutOff, size)));
  }
  assert.deepEqual(found, []);
});

/** Runs in the page: words of the bar that are cut off, broken within, or on others. */
function cutOff(fontSize: string): string[] {
  document.documentElement.style.fontSize = fontSize;
  const bar = document.querySelector('.site-header')?.getBoundingClientRect() as DOMRect;
  const shown = [
    ...document.querySelectorAll(
      '.site-name, .site-header > details > summary, .to-top, [data-settings]',
    ),
  ];
  const rects = shown.map((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return {
      name: element.textContent ?? '',
      lines: range.getClientRects(),
      all: range.getBoundingClientRect(),
    };
  });
  return rects.flatMap(({ name, lines, all }, index) => {
    const next = rects[index + 1]?.all.left ?? bar.right;
    const isCut = all.top < bar.top || all.bottom > bar.bottom || all.left < 0 || all.right > next;
    const isBroken = [...lines].some(
      ({ width, height }) => width < 1.8 * (height / 1.7) && width > 0,
    );
    return isCut || isBroken ? [`${location.pathname} at ${fontSize}: ${name}`] : [];
  });
}

/** Runs in the page: how wide it is when it is wider than the screen, and what reaches out. */
function measure(fontSize: string): string | null {
  const root = document.documentElement;
  root.style.fontSize = fontSize;
  if (root.scrollWidth <= root.clientWidth) return null;
  const reachesOut = (element: Element) =>
    element.getBoundingClientRect().right > root.clientWidth + 1 &&
    !element.closest('.scroll-frame');
  const culprit = [...document.body.querySelectorAll('*')].findLast(reachesOut);
  const wide = `${root.scrollWidth} px of ${root.clientWidth}`;
  return `${location.pathname}: ${wide}: ${culprit?.outerHTML.slice(0, 120)}`;
}
