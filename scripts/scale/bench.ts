/**
 * Measures how conversion, build and site grow with the number of documents: makes corpora, converts
 * and builds them, and prints a table. Books are left out, for they are made one by one.
 *
 * Usage: npm run bench -- scale [5 14 50 122] [--keep]
 *
 * Corpora stand in the system's folder for temporary files; with --keep they are left there, and
 * `BENCH_FOLDER` names another place. Processor seconds are those of all Node processes, user and
 * system together: on a busy machine they are somewhat more than on a quiet one, but no multiple.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../../tests/support/browser.ts';
import { buildEnvironment, buildOptions } from '../commands/commands.mjs';
import { serve } from '../commands/serve.ts';
import { documentFolders } from '../read/seed-folders.ts';
import { measureQueries, searchOurs } from '../search/measure.ts';
import { makeCorpus } from './corpus.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Documents that there are without copies. */
const OWN = documentFolders(ROOT, join(ROOT, 'seeds')).length;
const SIZES = [OWN, 14, 50];
/** A first query that every text answers. */
const QUERY = '东北';
/** Pages that hold a whole document, as large as it is. */
const WHOLE = /\/whole\.html$/;

interface Run {
  seconds: number;
  megabytes: number;
}

/** A line of the table, and what it says of a corpus. */
type Row = Map<string, string>;

async function run(words: readonly string[]): Promise<void> {
  const sizes = words.filter((word) => /^\d+$/.test(word)).map(Number);
  const base = process.env.BENCH_FOLDER ?? mkdtempSync(join(tmpdir(), 'bench-scale-'));
  const columns: [number, Row][] = [];
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const folder = join(base, `documents-${size}`);
    makeCorpus(ROOT, folder, Math.max(0, size - OWN));
    const row: Row = new Map();
    columns.push([size, row]);
    await measureCorpus(folder, size, row);
    printTable(columns);
  }
  if (words.includes('--keep')) console.log(base);
  else if (!process.env.BENCH_FOLDER) rmSync(base, { recursive: true });
}

/** Fills a column; a step that fails ends it, with the end of what the step printed. */
async function measureCorpus(folder: string, size: number, row: Row): Promise<void> {
  const site = join(folder, 'dist');
  const step = (name: string, args: string[], own: Record<string, string> = {}): Run => {
    const { seconds, megabytes } = measure(folder, args, own);
    row.set(`${name}, CPU s`, seconds.toFixed(1));
    row.set(`${name}, MB`, megabytes.toFixed(0));
    return { seconds, megabytes };
  };
  try {
    measure(folder, ['scripts/commands/project-ids.ts']);
    measure(folder, ['scripts/commands/permalinks.ts', '--accept']);
    const { seconds } = step('convert', ['scripts/commands/convert.ts']);
    row.set('convert, CPU s a document', (seconds / size).toFixed(2));
    row.set('related.json, MB', megabytesOf(join(folder, 'content/data/related.json')));
    const options = buildOptions(join(folder, 'seeds'));
    step('pages', [...options, 'node_modules/astro/bin/astro.mjs', 'build'], buildEnvironment);
    step('search', ['scripts/search/build.ts', join(site, 'search')]);
    step('maps', ['scripts/paper-maps/build.ts', site]);
    step('pack', ['scripts/offline/build.ts']);
    weigh(site, row);
    row.set('first query, kB', ((await firstQuery(site)) / 1000).toFixed(1));
  } catch (error) {
    row.set(
      'failed',
      (error as Error).message.trim().split('\n').slice(-2).join(' ').slice(0, 120),
    );
  }
}

/**
 * Runs Node in a corpus. Each Node process notes its own costs as it ends.
 * @param own what is set in the environment beside what is there
 * @throws {Error} with the output of a run that failed
 */
function measure(cwd: string, args: string[], own: Record<string, string> = {}): Run {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const note = `import { isMainThread } from 'node:worker_threads'; import { writeFileSync } from 'node:fs';
    if (isMainThread) process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      writeFileSync(process.env.BENCH_NOTES + '/' + process.pid, JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS * 1.024e-3])); });`;
  const env = {
    ...process.env,
    ...own,
    ASTRO_TELEMETRY_DISABLED: '1',
    BENCH_NOTES: folder,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(note)}`,
  };
  try {
    const options = { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
    if (status !== 0) throw new Error(`${stdout}${stderr}` || `exit code ${status}`);
    const notes: [number, number][] = readdirSync(folder).map((file) =>
      JSON.parse(readFileSync(join(folder, file), 'utf8')),
    );
    return {
      seconds: notes.reduce((sum, [seconds]) => sum + seconds, 0),
      megabytes: notes.reduce((sum, [, megabytes]) => sum + megabytes, 0),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function weigh(site: string, row: Row): void {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: file.slice(site.length + 1), bytes: statSync(file).size }));
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const pages = files.filter(({ path }) => path.endsWith('.html') && !WHOLE.test(path));
  const [largest, second] = pages.toSorted((a, b) => b.bytes - a.bytes);
  row.set('files', `${files.length}`);
  row.set('dist/, MB', (total / 1e6).toFixed(0));
  for (const [name, page] of [
    ['largest page', largest],
    ['second page', second],
  ] as const)
    row.set(`${name}, kB`, page ? `${(page.bytes / 1000).toFixed(0)} ${page.path}` : '');
  row.set('pages over 300 kB', `${pages.filter(({ bytes }) => bytes > 300_000).length}`);
  const list = readFileSync(join(site, 'offline/library.json'));
  row.set("worker's list, kB", (list.length / 1000).toFixed(0));
  row.set("worker's list gzipped, kB", (gzipSync(list).length / 1000).toFixed(0));
}

/** The bytes of a first query, as a host sends them. */
async function firstQuery(site: string): Promise<number> {
  const browser = await launchBrowser();
  const { port, close } = await serve({ root: site, prefix: '/' }, 0);
  try {
    const way = { address: `http://127.0.0.1:${port}/search.html`, search: searchOurs };
    const [cost] = await measureQueries(browser, way, [QUERY]);
    return cost?.bytes ?? Number.NaN;
  } finally {
    await close();
    await browser.close();
  }
}

function megabytesOf(file: string): string {
  return (statSync(file).size / 1e6).toFixed(2);
}

function printTable(columns: readonly [number, Row][]): void {
  const names = [...new Set(columns.flatMap(([, row]) => [...row.keys()]))];
  console.log(`\n| documents | ${columns.map(([size]) => size).join(' | ')} |`);
  console.log(`|---|${columns.map(() => '---|').join('')}`);
  for (const name of names)
    console.log(`| ${name} | ${columns.map(([, row]) => row.get(name) ?? '–').join(' | ')} |`);
}

await run(process.argv.slice(2));
