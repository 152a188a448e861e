/** Pages on a phone: text at once, one slim bar, room for fingers, titles in whole words. */
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { pagesIn } from '../support/built-site.ts';
import { examplesOf, oneOfEachKind, pageTypeOf } from '../support/page-types.ts';
import { DIST, serveDist } from '../support/server.ts';
import { IS_FULL, someOf } from '../support/tried-pages.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
/** Those without the site's header: one is left by itself, one stands for any address, some in frames. */
const WITHOUT_HEADER = ['notStored', 'missing', 'embed'];

const pages = pagesIn(DIST);
const examples = examplesOf(pages).filter((path) => !WITHOUT_HEADER.includes(pageTypeOf(path)));
const kinds = oneOfEachKind(examples);
const chapters = pages.filter((path) => /^[^/]+\/c(?!00)\d+\.html$/.test(path));

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

async function faultsOn<Fault>(
  page: Page,
  paths: readonly string[],
  look: () => Fault | null,
): Promise<[string, Fault][]> {
  const found: [string, Fault][] = [];
  for (const path of paths) {
    await page.goto(server.url + path, { waitUntil: 'load' });
    const fault = await page.evaluate(look);
    if (fault !== null) found.push([path, fault]);
  }
  return found;
}

const SMALL = { width: 320, height: 568 };
for (const viewport of someOf([SMALL, { width: 360, height: 640 }, PHONE.viewport], 1)) {
  test(`on ${viewport.width}×${viewport.height} px the text of chapters begins in the first quarter of the screen, that of covers, boxes and comparisons too`, async () => {
    const page = await newReader(browser, { ...PHONE, viewport });
    const fronts = pages.filter((path) => /^[^/]+\/c00\.html$/.test(path));
    const covers = pages.filter((path) => pageTypeOf(path) === 'document');
    const others = pages.filter((path) => /^(box|compared)$/.test(pageTypeOf(path)));
    const tried = [...someOf(chapters, 12), ...fronts, ...covers, ...someOf(others, 6)];
    const late = await faultsOn(page, tried, () => {
      // What stands below the title: on the smallest phones two headings leave no room for more.
      const compared = '.diff-heading, .section-sides, section:not(.method) > h2';
      const below = `article [data-block]:not(h1), .cover-summary, .box-gap, ${compared}`;
      const text = document.querySelector(below);
      const top = text?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
      return top <= innerHeight / 4 ? null : top;
    });
    assert.deepEqual(late, []);
    await page.context().close();
  });
}

test('a whole document begins with its title; its contents stand in the bar', async () => {
  const page = await newReader(browser, PHONE);
  const wholes = pages.filter((path) => path.endsWith('/whole.html'));
  assert.ok(wholes.length > 0);
  const late = await faultsOn(page, wholes, () => {
    const { top } = (document.querySelector('main h1') as Element).getBoundingClientRect();
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.section-list a')];
    const led = links.map(({ hash }) => document.getElementById(hash.slice(1)));
    const sections = document.querySelectorAll('article :is(h1, h2).heading').length;
    return top <= innerHeight / 4 && led.every(Boolean) && led.length >= sections ? null : top;
  });
  assert.deepEqual(late, []);
  await page.context().close();
});

test('the bar has contents, search and settings on every kind of page, and is one slim line', async () => {
  const page = await newReader(browser, PHONE);
  const wrong = await faultsOn(page, someOf(kinds, 12), () => {
    scrollTo(0, 400);
    const bar = document.querySelector('.site-header') as HTMLElement;
    const { top, height } = bar.getBoundingClientRect();
    const shown = [...bar.querySelectorAll('summary, button')].filter((it) => it.checkVisibility());
    const names = shown.map((it) => it.textContent).join(' ');
    return top === 0 && height < 50 && names === '目录 检索 设置'
      ? null
      : `${top} ${height} ${names}`;
  });
  assert.deepEqual(wrong, []);
  await page.context().close();
});

test('at a desk titles and the links of the header begin at one edge on all kinds of pages', async () => {
  const page = await newReader(browser, { viewport: { width: 1440, height: 900 } });
  const edges = await faultsOn(page, someOf(examples, 12), () => {
    const title = document.querySelector('main h1') as HTMLElement;
    const range = document.createRange();
    const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
    const lefts: number[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      range.selectNodeContents(node);
      for (const { left, width } of range.getClientRects()) if (width > 1) lefts.push(left);
    }
    const link = document.querySelector('.site-nav a') as HTMLElement;
    return [Math.min(...lefts), link.getBoundingClientRect().left].map(Math.round).join();
  });
  const [first] = edges;
  assert.deepEqual(
    edges.filter(([, edge]) => edge !== first?.[1]),
    [],
  );
  const [title, link] = (first?.[1] ?? '').split(',');
  assert.equal(title, link);
  await page.context().close();
});

test('every page of more than a dozen screens but chapters has a way to its top in the bar', async () => {
  const page = await newReader(browser, PHONE);
  // A chapter's contents begin with its beginning. Beside the examples the longest of their kinds.
  const others = ['plan-12/digests.html', 'places/jilin.html', 'places/neimenggu.html'];
  const noChapters = examples.filter((path) => pageTypeOf(path) !== 'chapter');
  const long = [...someOf(noChapters, 14), ...others];
  const without = await faultsOn(page, long, () => {
    const screens = document.documentElement.scrollHeight / innerHeight;
    return screens < 12 || document.querySelector('.site-header .to-top') ? null : screens;
  });
  assert.deepEqual(without, []);
  await page.context().close();
});

describe('the bar', () => {
  test('never covers what a link opens or the keyboard reaches, at 200 % text too', async () => {
    for (const fontSize of ['100%', '200%']) {
      const page = await newReader(browser, PHONE);
      await page.goto(`${server.url}plan-13/c05.html`);
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, fontSize);
      await page.evaluate(() => {
        location.hash = '#c05-s3-p2';
      });
      assert.equal(await page.evaluate(isCovered, '#c05-s3-p2'), null);
      await page.focus('#c05-s3-p2 .permalink');
      for (let stop = 0; stop < 25; stop++) {
        await page.keyboard.press('Shift+Tab');
        assert.equal(await page.evaluate(isCovered, ':focus'), null, `${fontSize} stop ${stop}`);
      }
      await page.context().close();
    }
  });

  test('opens its contents without scripts, and what they lead to stands below them', async () => {
    const page = await newReader(browser, { ...PHONE, javaScriptEnabled: false });
    await page.goto(`${server.url}glossary.html`);
    await page.tap('.site-header > .drawer summary');
    await page.tap('.section-list a[href$="#letter-h"]');
    await page.waitForFunction(() => scrollY > 1000);
    const top = (await page.locator('#letter-h').boundingBox())?.y ?? 0;
    const panel = await page.locator('.drawer-panel').first().boundingBox();
    assert.ok(top >= (panel?.y ?? 0) + (panel?.height ?? 0), `${top}`);
    await page.tap('.to-top');
    await page.waitForFunction(() => scrollY === 0);
    await page.context().close();
  });

  test('leads from the middle of a list to another part of it and back to its top', async () => {
    const page = await newReader(browser, PHONE);
    await page.goto(`${server.url}glossary.html#letter-s`);
    await page.tap('.site-header > .drawer summary');
    await page.waitForSelector('.section-list [aria-current][href$="#letter-s"]');
    await page.tap('.section-list a[href$="#letter-c"]');
    assert.equal(await page.evaluate(isCovered, '#letter-c'), null);
    await page.goBack();
    assert.equal(await page.evaluate(isCovered, '#letter-s'), null);
    await page.tap('.to-top');
    await page.waitForFunction(() => scrollY === 0);
    await page.context().close();
  });
});

/** Runs in the page: what lies over the upper edge of an element, if anything of the page does. */
function isCovered(selector: string): string | null {
  const element = document.querySelector(selector);
  const [box] = element?.getClientRects() ?? [];
  if (!element || !box) return null;
  const seen = document.elementFromPoint(box.left + box.width / 2, Math.max(box.top, 0) + 2);
  const isBar = seen?.closest('.site-header') && !element.closest('.site-header, .skip-link');
  return isBar || box.bottom <= 0 ? `${box.top} ${seen?.className}` : null;
}

test('what is pressed is 44 px large or has that much room', async () => {
  const page = await newReader(browser, PHONE);
  const others = ['compare/liaoning.html', 'compare/opinion.html', 'compare/plans-c03.html'];
  const names = ['projects/types/corridor.html', 'places/aershan-kouan.html'];
  const dense = [...others, ...names, 'maps/energy.html'];
  assert.deepEqual(
    await faultsOn(page, [...new Set([...someOf(kinds, 14), ...someOf(dense, 2)])], crowded),
    [],
  );
  await page.context().close();
});

test('so is what comes later: results, hits, what is left after a filter, what is unfolded', async () => {
  const page = await newReader(browser, PHONE);
  const word = encodeURIComponent('铁路');
  for (const [path, shown] of [
    [`search.html?q=${word}`, '.facet a'],
    [`plan-13/c08.html?q=${word}`, '.hits-bar button'],
    [
      `places/index.html?find=${encodeURIComponent('沈')}`,
      '.row-filter-count button:not([hidden])',
    ],
    ['projects/index.html', '.project-names li'],
    ['maps/bases.html#docs=plan-13', '.map-undrawn'],
    ['plan-12/box-09.html', '.box-projects'],
    ['plan-13/box-15.html', '.box-foot'],
  ] as const) {
    await page.goto(server.url + path, { waitUntil: 'load' });
    await page.locator(shown).first().waitFor({ state: 'attached' });
    await page.$$eval('main details', (folds) => {
      for (const fold of folds) fold.setAttribute('open', '');
    });
    assert.deepEqual(await page.evaluate(crowded), null, path);
  }
  // The menu of a passage, and what its longest answer offers.
  await page.locator('.permalink').first().tap();
  await page.locator('passage-menu [data-do=report]').tap();
  const low = await page.$$eval('passage-menu :is(button, a, select):not([hidden])', (all) =>
    all
      .map((it) => ({ it, height: it.getBoundingClientRect().height }))
      .filter(({ height }) => height < 43.5)
      .map(({ it, height }) => `${it.outerHTML} ${height}`),
  );
  assert.deepEqual(low, []);
  await page.context().close();
});

/**
 * Runs in the page: targets smaller than 44 px with another within that room. Left out are links in
 * running text, the marks of passages, which stand as close as their lines,
 * and drawings, whose tables have the same links.
 */
function crowded(): string[] | null {
  const ROOM = 44;
  const FREE = '[data-block] a, .permalink, .ties summary, svg *, [class^=matrix-] *';
  const isInText = (element: Element) => {
    if (element.matches(FREE)) return true;
    if (getComputedStyle(element).display !== 'inline') return false;
    const around = element.closest('p, li, dd, td, th, h2, h3, small') ?? element;
    return [...around.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]/u.test(node.textContent ?? ''),
    );
  };
  const all = document.querySelectorAll('a[href], button, summary, input, select, textarea');
  const targets = [...all]
    .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !isInText(it))
    // What is pressed is the label round a control, or that of one which isn't seen itself.
    .map((it) => {
      const label =
        getComputedStyle(it).opacity === '0' ? (it as HTMLInputElement).labels?.[0] : null;
      const pressed = label ?? it.closest('label') ?? it;
      const isInline = getComputedStyle(pressed).display === 'inline';
      // Of a link that goes on in the next line the longer part counts.
      const [box] = [...pressed.getClientRects()].sort((a, b) => b.width - a.width);
      return { it, box: isInline && box ? box : pressed.getBoundingClientRect() };
    })
    .filter(({ box }) => box.width > 1 && box.height > 1);
  const small = targets.filter(({ box }) => Math.min(box.width, box.height) < ROOM - 0.5);
  const faults = small.flatMap(({ it, box }) => {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const half = ROOM / 2 - 0.5;
    const near = targets.find(
      ({ it: other, box: { left, right, top, bottom } }) =>
        other !== it &&
        !other.contains(it) &&
        left < Math.max(box.right, x + half) &&
        right > Math.min(box.left, x - half) &&
        top < Math.max(box.bottom, y + half) &&
        bottom > Math.min(box.top, y - half),
    );
    return near ? [`${it.outerHTML.slice(0, 90)} near ${near.it.outerHTML.slice(0, 90)}`] : [];
  });
  return faults.length > 0 ? faults.slice(0, 5) : null;
}

for (const width of someOf([320, 360, 414, 768, 1440], 1)) {
  test(`on ${width} px no title leaves a single character on its last line`, async () => {
    const page = await newReader(browser, { viewport: { width, height: 800 } });
    const tried = IS_FULL ? [...examples, ...chapters] : [...kinds, ...someOf(chapters, 6)];
    assert.deepEqual(await faultsOn(page, tried, orphans), []);
    await page.context().close();
  });
}

/** Runs in the page: titles, and links that are titles, whose last line is one character. */
function orphans(): string[] | null {
  const TITLES =
    'h1, h2, h3, .contents a, .chapter-nav a, .section-list a, .pagination a, .part-turn a, dt a';
  const range = document.createRange();
  const linesOf = (title: Element) => {
    const lines: { bottom: number; text: string }[] = [];
    const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { data } = node as Text;
      if (node.parentElement?.closest('[data-ui], small, .visually-hidden')) continue;
      for (let i = 0; i < data.length; i++) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = [...range.getClientRects()].at(-1);
        if (!box || !/\S/.test(data[i] ?? '')) continue;
        const line = lines.find(({ bottom }) => Math.abs(bottom - box.bottom) < 8);
        if (line) line.text += data[i];
        else lines.push({ bottom: box.bottom, text: data[i] ?? '' });
      }
    }
    return lines;
  };
  const found = [...document.querySelectorAll(TITLES)]
    .filter((it) => it.checkVisibility())
    .map(linesOf)
    .filter((lines) => lines.length > 1)
    .filter((lines) => (lines.at(-1)?.text ?? '').replace(/[\p{P}\p{S}]/gu, '').length < 2)
    .map((lines) => lines.map(({ text }) => text).join('／'));
  return found.length > 0 ? found : null;
}

test('the marks beside a title stand clear of it', async () => {
  const page = await newReader(browser, PHONE);
  const overlaps = await faultsOn(page, [...someOf(chapters, 8), 'plan-12/box-02.html'], () => {
    const range = document.createRange();
    // The sign that is seen; what a finger hits around it is wider than a narrow margin.
    const marks = [...document.querySelectorAll('.ties > summary, .permalink-end')].map((it) => {
      const { left, right, top, bottom, width } = it.getBoundingClientRect();
      const padding = Number.parseFloat(getComputedStyle(it).paddingLeft);
      if (!it.matches('.permalink-end')) return { left: left + padding, right, top, bottom, width };
      const half = Number.parseFloat(getComputedStyle(it, '::before').width) / 2;
      const middle = (left + right) / 2;
      return { left: middle - half, right: middle + half, top, bottom, width };
    });
    // Whatever stands near it (WCAG 2.2, target size).
    const found = marks.filter(({ width }) => width > 0 && width < 24).map(() => 'a narrow mark');
    found.push(...marks.filter(({ left }) => left < 0).map(() => 'a mark beyond the edge'));
    for (const title of document.querySelectorAll('article :is(h1, h2, h3), .scroll-hint')) {
      const text = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
      const boxes: DOMRect[] = [];
      for (let node = text.nextNode(); node; node = text.nextNode()) {
        range.selectNodeContents(node);
        boxes.push(...range.getClientRects());
      }
      for (const { left, right, top, bottom } of boxes) {
        const isOver = marks.some(
          (mark) =>
            mark.width > 0 &&
            right - left > 1 &&
            mark.left < right - 1 &&
            mark.right > left + 1 &&
            mark.top < bottom &&
            mark.bottom > top,
        );
        if (isOver && title.textContent) found.push(title.textContent);
      }
    }
    return found.length > 0 ? found : null;
  });
  assert.deepEqual(overlaps, []);
  await page.context().close();
});

test('the names of passages in lessons break between their parts', async () => {
  const page = await newReader(browser, PHONE);
  const lessons = pages.filter((path) => /^lessons\/(?!index)/.test(path));
  const broken = await faultsOn(page, lessons, () => {
    const range = document.createRange();
    const found: string[] = [];
    for (const name of document.querySelectorAll('.lesson-step h3 a:not(.lesson-number)')) {
      const text = document.createTreeWalker(name, NodeFilter.SHOW_TEXT);
      for (let node = text.nextNode(); node; node = text.nextNode()) {
        for (const { index, 0: part } of (node.textContent ?? '').matchAll(
          /第[^第]+?[章节段项]/g,
        )) {
          range.setStart(node, index);
          range.setEnd(node, index + part.length);
          const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
          if (new Set(tops).size > 1) found.push(name.textContent ?? '');
        }
      }
    }
    return found.length > 0 ? found : null;
  });
  assert.deepEqual(broken, []);
  await page.context().close();
});

test('no list is heavier than a phone likes', () => {
  // The whole text of a document is no list: a reader asks for all of it.
  const lists = pages.filter((path) => !/^maps\/|\/whole\.html$/.test(path));
  const heavy = lists.filter((path) => statSync(`${DIST}/${path}`).size > 300_000);
  assert.deepEqual(heavy, []);
});
