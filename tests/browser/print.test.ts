/** Pages on paper: the text alone, black on white, nothing wider than the page. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { pagesIn } from '../support/built-site.ts';
import { examplesOf, pageTypeOf } from '../support/page-types.ts';
import { DIST, serveDist } from '../support/server.ts';
import { someOf } from '../support/tried-pages.ts';

const examples = examplesOf(pagesIn(DIST)).filter((path) => pageTypeOf(path) !== 'missing');
/** Elements that are of no use on paper. */
const CONTROLS = [
  'nav, form, input, summary, .skip-link, .scroll-hint',
  // The heads of columns stay, and so do the numbers of paragraphs.
  'button:not(th > button)',
  ".permalink:not(.permalink-start), [data-mark='¶']",
].join();
/** Between the margins of A4, in CSS pixels. */
const WIDTH = Math.floor(((210 - 2 * 28) / 25.4) * 96);

let browser: Browser;
let page: Page;
let server: Awaited<ReturnType<typeof serveDist>>;
before(async () => {
  server = await serveDist();
  browser = await launchBrowser();
  page = await newReader(browser, { viewport: { width: WIDTH, height: 900 } });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

for (const path of someOf(examples, 12)) {
  test(`${path} on paper is text alone`, async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(server.url + path);
    assert.deepEqual(await page.evaluate(look, CONTROLS), {
      controls: [],
      ground: 'rgb(255, 255, 255)',
      ink: 'rgb(0, 0, 0)',
      tooWide: false,
    });
  });
}

test('headings, titles of boxes and numbers of paragraphs are on paper', async () => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${server.url}plan-13/c05.html`);
  const shown = await page.$$eval('main :is(h1, h2, h3, .permalink-start)', (all) =>
    all.filter((it) => it.getClientRects().length > 0).map((it) => it.id || it.ariaLabel),
  );
  // Counted in the source: four sections and three boxes.
  assert.deepEqual(
    shown.filter((id) => /^(c05(-s\d)?|box-\d\d)$/.test(id ?? '')),
    ['c05', 'c05-s1', 'box-08', 'c05-s2', 'c05-s3', 'box-09', 'c05-s4', 'box-10'],
  );
  assert.ok(shown.some((name) => name?.includes('第1段')));
});

test('a chapter becomes pages of A4 with its name at their head', async () => {
  await page.goto(`${server.url}plan-12/c01.html`);
  assert.match(await page.content(), /@top-right\s*\{[^}]*第一章 开创全面振兴新局面/);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = [...pdf.matchAll(/\/MediaBox\s*\[0 0 (\d+)[\d.]* (\d+)/g)];
  assert.ok(sheets.length >= 4, `${sheets.length} pages`);
  for (const [, width, height] of sheets) assert.deepEqual([width, height], ['594', '841']);
});

test('what has no like in the other document, or much less, leaves no empty column', async () => {
  await page.emulateMedia({ media: 'print' });
  // As wide as a sheet, which is what a browser asks for when it prints.
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.goto(`${server.url}compare/plans-c03.html`);
  const rows = await page.$$eval('.pair-row', (all) =>
    all.map((row) => {
      const sides = [...row.querySelectorAll('.pair-side')];
      const texts = sides.map((side) =>
        [...side.querySelectorAll('.side-text')].map((text) => text.textContent).join(''),
      );
      const tops = sides.map((side) => side.getBoundingClientRect().top);
      return { texts, isBeside: tops[0] === tops[1] };
    }),
  );
  const lengths = ({ texts }: { texts: string[] }) => texts.map((text) => text.length);
  const difference = (row: { texts: string[] }) => {
    const [from = 0, to = 0] = lengths(row);
    return Math.abs(from - to);
  };
  assert.ok(rows.some((row) => row.isBeside && Math.min(...lengths(row)) > 100));
  assert.ok(rows.some((row) => difference(row) > 1000));
  const empty = rows.filter(
    (row) => row.isBeside && (difference(row) > 600 || Math.min(...lengths(row)) === 0),
  );
  assert.deepEqual(empty, []);
  await page.setViewportSize({ width: WIDTH, height: 900 });
});

/** Runs in the page. */
function look(controls: string) {
  const isShown = (element: Element) => element.getClientRects().length > 0;
  const root = document.documentElement;
  const { backgroundColor, color } = getComputedStyle(document.body);
  const shown = [...document.querySelectorAll(controls)].filter(isShown);
  return {
    controls: shown.map((element) => element.outerHTML.slice(0, 80)),
    ground: backgroundColor,
    ink: color,
    tooWide: root.scrollWidth > root.clientWidth,
  };
}
