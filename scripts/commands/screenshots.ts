/** Takes the pictures of the README from the built site, with the fonts of this machine. */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tests/support/browser.ts';
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
}

const PICTURES: Picture[] = [
  { name: 'chapter', page: 'plan-13/c05.html', width: 1200, height: 600 },
  { name: 'table', page: 'plan-12/box-02.html', width: 1200, height: 600 },
  { name: 'dark', page: 'opinion-62/c01.html', width: 1200, height: 600, dark: true },
  { name: 'phone', page: 'plan-12/c01.html', width: 360, height: 720, top: '#box-02' },
];

async function run() {
  mkdirSync(FOLDER, { recursive: true });
  const { port, close } = await serve({ root: join(ROOT, 'dist'), prefix: '/' }, 0);
  const browser = await launchBrowser();
  for (const picture of PICTURES) await take(browser, `http://127.0.0.1:${port}/`, picture);
  await browser.close();
  await close();
}

async function take(browser: Browser, site: string, picture: Picture) {
  const { name, page: path, width, height, dark = false, top } = picture;
  const colorScheme = dark ? 'dark' : 'light';
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(site + path, { waitUntil: 'networkidle' });
  if (top)
    await page
      .locator(top)
      .first()
      .evaluate((element) => element.scrollIntoView());
  const file = join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file });
  console.log(`docs/images/${name}.png  ${Math.ceil(statSync(file).size / 1000)} kB`);
  await page.close();
}

await run();
