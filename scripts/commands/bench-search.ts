/**
 * Measures the search of the built site beside Pagefind's default index of the same chapters:
 * size, what the first and later queries transfer, and how long they take. Ends with exit code 1
 * when a budget of ours is exceeded.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createIndex, close as endPagefind } from 'pagefind';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tests/support/browser.ts';
import { type Cost, measureQueries, searchOurs, spread, type Way } from '../search/measure.ts';
import { held } from './budget.ts';
import { serve } from './serve.ts';

const DIST = join(import.meta.dirname, '../../dist');
const BUDGETS = { first: 220, later: 90, warm: 150 };
/** The first of each row is a first query, the others come after it. */
const QUERIES = [
  ['东北', '振兴', '装备制造业', '创新创业', '沈阳', '黑龙江省农垦总局', '的', '2020年', 'PPP'],
  ['深入推进实施新一轮东北振兴战略加快推动', '资源枯竭城市转型', '±800千伏', '“互联网+”', '机器人'],
  ['哈尔滨', '中国制造2025', '国家发展改革委牵头，财政部、人民银行', '粮食综合生产能力', '养老'],
  ['战略性新兴产业', '棚户区改造', '研究与试验发展经费投入强度（%）', '中蒙俄经济走廊', 'zhenxing'],
];

async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'default-pagefind-'));
  const browser = await launchBrowser();
  try {
    await buildDefault(DIST, folder);
    const ours = await measureAll(browser, DIST, { address: 'search.html', search: searchOurs });
    const other = await measureAll(browser, folder, { address: '', search: searchDefault });
    console.log('\nSearch                        ours: middle  largest   Pagefind as it comes');
    reportSizes(join(DIST, 'search'), join(folder, 'pagefind'));
    reportRow('first query, kB', ours.first, other.first, kilobytes, BUDGETS.first);
    reportRow('later query, kB', ours.later, other.later, kilobytes, BUDGETS.later);
    reportRow('first query, ms', ours.first, other.first, milliseconds);
    reportRow('later query, ms', ours.later, other.later, milliseconds);
    reportRow('same query again, ms', ours.warm, other.warm, milliseconds, BUDGETS.warm);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

function kilobytes({ bytes }: Cost) {
  return bytes / 1000;
}
function milliseconds(cost: Cost) {
  return cost.milliseconds;
}

/**
 * Indexes the chapters of a built site as `pagefind --site` would.
 * @param folder where to put the index, and a page to search it from
 * @throws Error with what Pagefind says
 */
async function buildDefault(dist: string, folder: string): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  const added = await index.addDirectory({ path: dist, glob: '*/c*.html' });
  const outputPath = join(folder, 'pagefind');
  mkdirSync(outputPath);
  const written = await index.writeFiles({ outputPath });
  await endPagefind();
  const faults = [...added.errors, ...written.errors];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="zh-CN"><title>Pagefind</title>',
  );
}

/** Searches from that page; to be run in it. @returns the addresses of the pages found */
async function searchDefault(query: string): Promise<string[]> {
  const path = '/pagefind/pagefind.js';
  const pagefind = await import(path);
  const { results } = await pagefind.search(query);
  const read = (result: { data: () => Promise<{ url: string }> }) => result.data();
  await Promise.all(results.slice(0, 10).map(read));
  return (await Promise.all(results.map(read))).map(({ url }) => url);
}

/** Each row of queries in a new page, and then once more. */
async function measureAll(browser: Browser, root: string, { address, search }: Way) {
  const { port, close } = await serve({ root, prefix: '/' }, 0);
  const way = { address: `http://127.0.0.1:${port}/${address}`, search };
  const rows: Cost[][] = [];
  for (const row of QUERIES) rows.push(await measureQueries(browser, way, [...row, ...row]));
  await close();
  return {
    first: rows.map((row) => row[0] as Cost),
    later: rows.flatMap((row) => row.slice(1, row.length / 2)),
    warm: rows.flatMap((row) => row.slice(row.length / 2)),
  };
}

function reportRow(
  name: string,
  ours: readonly Cost[],
  other: readonly Cost[],
  of: (cost: Cost) => number,
  budget?: number,
) {
  const [mine, theirs] = [spread(ours, of), spread(other, of)];
  const columns = [mine.middle, mine.largest, theirs.middle, theirs.largest];
  const numbers = columns.map((value) => value.toFixed(1).padStart(9)).join('');
  console.log(`  ${name.padEnd(28)}${numbers}${held(mine.largest, budget)}`);
}

/** Prints the kilobytes that a host has to hold: index and texts, without engine and programs. */
function reportSizes(ours: string, other: string) {
  const sizeOf = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.pf_/.test(file))
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length / 1000, 0);
  const columns = [sizeOf(ours), sizeOf(other)]
    .map((size) => size.toFixed(0).padStart(18))
    .join('');
  console.log(`  ${'index and texts, kB'.padEnd(28)}${columns}`);
}

await run();
