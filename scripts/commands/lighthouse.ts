/**
 * Lets Lighthouse judge pages of every kind as a phone with a slow line sees them. It isn't among
 * the project's packages: npm fetches it for this run alone, and where it can't, nothing is
 * measured. Ends with exit code 1 when a page gets less than full marks.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { CHROMIUM } from '../../tests/support/browser.ts';
import { findProgram } from '../../tests/support/programs.ts';
import { serve } from './serve.ts';

const ROOT = join(import.meta.dirname, '../..');
const PACKAGE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const FULL_MARKS = 100;
const PAGES = [
  'index.html',
  'plan-13/index.html',
  'plan-12/c01.html',
  'plan-12/box-02.html',
  'about.html',
  'projects/index.html',
  'maps/bases.html',
  'search.html',
  'handout.html',
];
const CHROME_FLAGS = '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run';

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

async function run() {
  const browser = findProgram(CHROMIUM);
  if (!browser) return skip('there is no Chromium or Chrome');
  if (!(await lighthouse(['--version'], browser))) return skip(`npm could not fetch ${PACKAGE}`);
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  // The pages say where they are published, as they do on a host.
  const { port, close } = await serve({ root: folder, prefix: '/' }, 0);
  const site = `http://127.0.0.1:${port}/`;
  try {
    build(folder, site);
    console.log(`Lighthouse (${PACKAGE}, mobile): ${CATEGORIES.join(', ')}`);
    for (const path of PAGES) tell(path, await judge(site + path, browser, folder));
  } finally {
    await close();
    rmSync(folder, { recursive: true });
  }
}

/**
 * Builds the pages for an address.
 * @throws {Error} with the output of a build that failed
 */
function build(folder: string, site: string) {
  const astro = join(ROOT, 'node_modules/astro/bin/astro.mjs');
  const env = { ...process.env, SITE_URL: site, ASTRO_TELEMETRY_DISABLED: '1' };
  const args = [astro, 'build', `--outDir=${folder}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  // What later steps of the build add: the index of the search, the service worker.
  cpSync(join(ROOT, 'dist'), folder, { recursive: true, force: false });
}

function skip(why: string) {
  return console.log(`Lighthouse: not measured, because ${why}.`);
}

/**
 * The report on one page.
 * @throws {Error} with what Lighthouse says, when it fails
 */
async function judge(url: string, browser: string, folder: string): Promise<Report> {
  const file = join(folder, 'lighthouse.json');
  const args = [url, '--quiet', '--output=json', `--output-path=${file}`];
  const only = `--only-categories=${CATEGORIES.join(',')}`;
  if (!(await lighthouse([...args, only, `--chrome-flags=${CHROME_FLAGS}`], browser))) {
    throw new Error(`Lighthouse failed on ${url}`);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

function tell(path: string, { categories, audits }: Report) {
  const marks = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
  console.log(`  ${path.padEnd(22)}${marks.map((mark) => String(mark).padStart(4)).join('')}`);
  if (marks.every((mark) => mark === FULL_MARKS)) return;
  process.exitCode = 1;
  for (const [id, { title, score, displayValue = '' }] of Object.entries(audits)) {
    if (score !== null && score < 0.9) console.log(`    ${id}: ${title} ${displayValue}`);
  }
}

/**
 * Runs Lighthouse with the project's Node, apart from this process, which answers its requests.
 * @returns whether it succeeded
 */
function lighthouse(args: string[], browser: string): Promise<boolean> {
  const path = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path, CHROME_PATH: browser };
  const command = ['exec', '--yes', `--package=${PACKAGE}`, '--', 'lighthouse', ...args];
  const child = spawn('npm', command, { cwd: tmpdir(), env, stdio: ['ignore', 'ignore', 'pipe'] });
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk) => said.push(chunk));
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => {
      if (code !== 0) console.error(Buffer.concat(said).toString().trim());
      resolve(code === 0);
    });
  });
}

await run();
