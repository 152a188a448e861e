/** Takes the pictures of the README and of the guides, with the fonts of this machine. */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { printedPlan } from '../../tests/adding/small-texts.ts';
import { launchBrowser } from '../../tests/support/browser.ts';
import { addFile } from '../adding/add-file.ts';
import { reviewPage } from '../review/review-page.ts';
import { reviewedDocument } from '../review/reviewed.ts';
import { serve } from './serve.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'docs/images');

interface Picture {
  name: string;
  page: string;
  width: number;
  height: number;
  dark?: boolean;
  /** Selector of the element at the top of the picture, where that isn't the page's beginning. */
  top?: string;
  /** Selector of what a program has yet to put into the page. */
  ready?: string;
}

const PICTURES: Picture[] = [
  { name: 'chapter', page: 'plan-13/c05.html', width: 1200, height: 600 },
  { name: 'table', page: 'plan-12/box-02.html', width: 1200, height: 600 },
  { name: 'map', page: 'maps/railways.html', width: 1200, height: 900 },
  {
    name: 'answer',
    page: 'search.html?q=谁负责棚户区改造',
    width: 1200,
    height: 600,
    ready: '[data-search-total]',
  },
  { name: 'dark', page: 'opinion-62/c01.html', width: 1200, height: 600, dark: true },
  { name: 'phone', page: 'plan-12/c01.html', width: 360, height: 720, top: '#box-02' },
];

async function run() {
  mkdirSync(FOLDER, { recursive: true });
  const { port, close } = await serve({ root: join(ROOT, 'dist'), prefix: '/' }, 0);
  const browser = await launchBrowser();
  for (const picture of PICTURES) await take(browser, `http://127.0.0.1:${port}/`, picture);
  await takeReview(browser);
  await browser.close();
  await close();
}

/** Pictures of a review page, of a small plan that a page number stands in. */
async function takeReview(browser: Browser) {
  const root = mkdtempSync(join(tmpdir(), 'review-'));
  const file = join(root, 'plan.txt');
  mkdirSync(join(root, 'seeds'));
  // Nothing but their sense parts the second paragraph from the first: the page asks about it.
  const hidden = [
    '城镇建设稳步推进道路全部硬化，供水供暖',
    '能力明显提高，县城面积扩大到十平方公里。',
  ];
  const lines = printedPlan('').toSpliced(2, 0, ...hidden, '农民合作社数量五年来增加了两倍之多。');
  writeFileSync(file, `青禾县发展规划\n${lines.join('\n')}\n`);
  const { id } = await addFile({ root, file });
  const page = await browser.newPage({ viewport: { width: 1100, height: 620 } });
  await page.setContent(reviewPage(reviewedDocument(root, id)));
  await shoot(page, 'review-description');
  await page
    .locator('.row.asked')
    .first()
    .evaluate((row) => row.scrollIntoView());
  await shoot(page, 'review-text');
  await page.close();
  rmSync(root, { recursive: true });
}

async function take(browser: Browser, site: string, picture: Picture) {
  const { name, page: path, width, height, dark = false, top, ready } = picture;
  const colorScheme = dark ? 'dark' : 'light';
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(site + path, { waitUntil: 'networkidle' });
  if (ready) await page.locator(ready).waitFor();
  if (top)
    await page
      .locator(top)
      .first()
      .evaluate((element) => element.scrollIntoView());
  await shoot(page, name);
  await page.close();
}

async function shoot(page: Page, name: string) {
  const file = join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file });
  console.log(`docs/images/${name}.png  ${Math.ceil(statSync(file).size / 1000)} kB`);
}

await run();
