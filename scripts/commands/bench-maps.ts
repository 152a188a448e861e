/**
 * Measures the maps of the built site as on a processor four times slower, which a phone's is: how
 * much a host sends, what the page's thread has to do before a reader can act, and for each frame
 * while a map is moved. It is the thread's own time that counts, times four, because other programs
 * don't change that; the frames by the clock stand beside it. Ends with exit code 1 when a budget
 * is exceeded.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../../tests/support/browser.ts';
import { report } from './budget.ts';
import { serve } from './serve.ts';

const DIST = join(import.meta.dirname, '../../dist');
const BUDGETS = { kilobytes: 120, start: 1000, frame: 32 };
const SLOWER = 4;
const PHONE = { width: 360, height: 780 };
const FRAMES = 90;
/** A page with nothing to show, which is live at once. */
const EMPTY = '<!DOCTYPE html><p>-<script>document.body.toggleAttribute("data-live")</script>';
/** Rounds of each measurement; of frames the best counts, since the browser's housekeeping slows some. */
const ROUNDS = 3;

/** In milliseconds. */
interface Times {
  /** The thread's work until the map takes what a reader does, with what an empty page takes. */
  start: number;
  /** And from then on until the page is at rest: names are placed in small pieces. */
  rest: number;
  /** The thread's work until a map that a link opens enlarged takes what a reader does. */
  view: number;
  /** The thread's work for each frame. */
  work: number[];
  /** From frame to frame by the clock, on this machine as it is. */
  clock: number[];
}

async function run() {
  const maps = readdirSync(join(DIST, 'maps')).filter(
    (file) => /\.html$/.test(file) && isMap(file),
  );
  const { port, close } = await serve({ root: DIST, prefix: '/' }, 0);
  const browser = await launchBrowser();
  // Opening a page and looking at it takes the thread some time whatever the page is.
  const empty = await emptyPage(browser, `http://127.0.0.1:${port}/empty.html`);
  console.log(`\nMaps, as on a processor ${SLOWER} times slower`);
  for (const map of maps) {
    const kilobytes = gzipSync(readFileSync(join(DIST, 'maps', map))).length / 1000;
    const { start, rest, view, work, clock } = await measure(
      browser,
      `http://127.0.0.1:${port}/maps/${map}`,
    );
    console.log(`\n${map}`);
    report('page, gzipped', kilobytes, 'kB', BUDGETS.kilobytes);
    report('until it can be used', (start - empty) * SLOWER, 'ms', BUDGETS.start);
    report('then, until it is at rest', rest * SLOWER, 'ms');
    report('opened at a part of it', (view - empty) * SLOWER, 'ms');
    report('frame in moving, largest', Math.max(...work) * SLOWER, 'ms', BUDGETS.frame);
    report('frame in moving, middle', middleOf(work) * SLOWER, 'ms');
    report('by the clock, here, middle', middleOf(clock), 'ms');
  }
  await browser.close();
  await close();
}

/** Tells a map from the index and from what stands at the address of a map that was divided. */
function isMap(file: string): boolean {
  return readFileSync(join(DIST, 'maps', file), 'utf8').includes('data-map-facts');
}

async function measure(browser: Browser, address: string): Promise<Times> {
  const starts: { start: number; rest: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { context, page, devtools, before, start } = await open(browser, address);
    await page.waitForLoadState('networkidle');
    starts.push({ start, rest: (await threadTime(devtools)) - before - start });
    await context.close();
  }
  const { context, page, devtools, start: view } = await open(browser, `${address}#at=3,0.5,0.6`);
  await page.waitForLoadState('networkidle');
  const frames = await drag(page, devtools);
  await context.close();
  return {
    start: middleOf(starts.map(({ start }) => start)),
    rest: middleOf(starts.map(({ rest }) => rest)),
    view,
    ...frames,
  };
}

/** Opens a page until a map in it is live, and measures the thread's work until then. */
async function open(browser: Browser, address: string, body?: string) {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: PHONE });
  const page = await context.newPage();
  if (body !== undefined)
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
  // The page tells it: to look for it from outside walks through all its elements again and again,
  // which costs the thread more than a map does.
  const live = Promise.withResolvers<void>();
  await page.exposeBinding('tellLive', () => live.resolve());
  await page.addInitScript(tellWhenLive);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await threadTime(devtools);
  await page.goto(address, { waitUntil: 'commit' });
  await live.promise;
  const start = (await threadTime(devtools)) - before;
  return { context, page, devtools, before, start };
}

/** Calls `tellLive` when some element gets the attribute of a live map; to be run in a page. */
function tellWhenLive() {
  const observer = new MutationObserver(() => {
    observer.disconnect();
    (globalThis as unknown as { tellLive: () => void }).tellLive();
  });
  observer.observe(document, { attributeFilter: ['data-live'], subtree: true });
}

/** The thread's work until a page is open that has nothing to show, in milliseconds: the least of some. */
async function emptyPage(browser: Browser, address: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { context, start } = await open(browser, address, EMPTY);
    times.push(start);
    await context.close();
  }
  return Math.min(...times);
}

/** Time that the page's thread has worked so far, in milliseconds. */
async function threadTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Moves the map about for a while, as a mouse does, and measures every frame. */
async function drag(page: Page, devtools: CDPSession): Promise<Pick<Times, 'work' | 'clock'>> {
  // The sheet of all documents; those of two plans may stand behind it.
  const sheet = page.locator('.map-sheet').first();
  await sheet.scrollIntoViewIfNeeded();
  const box = await sheet.locator('svg').first().boundingBox();
  if (!box) throw new Error('the map is not to be seen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y);
  // What measuring itself costs is no work of the map.
  const still = await framesOf(page, devtools, () => page.mouse.move(x + 8, y));
  const move = (step: number) =>
    page.mouse.move(x + Math.sin(step / 10) * 90, y + Math.cos(step / 7) * 60);
  const rounds: Pick<Times, 'work' | 'clock'>[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await framesOf(page, devtools, move));
  await page.mouse.up();
  rounds.sort((a, b) => Math.max(...a.work) - Math.max(...b.work));
  const [{ work, clock } = still] = rounds;
  return { work: work.map((time) => time - middleOf(still.work)), clock };
}

async function framesOf(
  page: Page,
  devtools: CDPSession,
  move: (step: number) => Promise<unknown>,
): Promise<Pick<Times, 'work' | 'clock'>> {
  const [work, clock]: [number[], number[]] = [[], []];
  for (let step = 0; step < FRAMES; step++) {
    const before = await threadTime(devtools);
    await move(step);
    clock.push(await page.evaluate(nextFrame));
    work.push((await threadTime(devtools)) - before);
  }
  return { work, clock };
}

/** Waits until a frame is drawn, and tells how long after the one before; to be run in a page. */
function nextFrame() {
  return new Promise<number>((resolve) =>
    requestAnimationFrame((first) => requestAnimationFrame((second) => resolve(second - first))),
  );
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

await run();
