/**
 * Measures the conversion and the build, and weighs what they make. Ends with exit code 1 when
 * a budget is exceeded.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sizeOfLibrary } from '../offline/service-worker.ts';
import { report } from './budget.ts';
import { bookOptions, buildEnvironment, buildOptions } from './commands.mjs';

const ROOT = join(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');
const BUDGETS = { seconds: 20, megabytes: 1000 };
/** Steps of `npm run build`, with the seconds that a step may take where that is settled. */
const STEPS: { name: string; args: string[]; env?: Record<string, string>; budget?: number }[] = [
  { name: 'convert', args: ['scripts/commands/convert.ts', '--keep-addresses'], budget: 2 },
  {
    name: 'astro build',
    args: [...buildOptions(join(ROOT, 'seeds')), 'node_modules/astro/bin/astro.mjs', 'build'],
    env: buildEnvironment,
  },
  { name: 'search index', args: ['scripts/search/build.ts'] },
  { name: 'archive and worker', args: ['scripts/offline/build.ts'] },
];

/** All books, as if no build had made any before. */
const BOOKS = {
  args: [...bookOptions, 'scripts/commands/books.ts'],
  env: { KEPT: 'none' },
  budget: { processor: 12, megabytes: 400 },
};

interface Run {
  seconds: number;
  /** Seconds of the processor, of all Node processes together. */
  processor: number;
  /** Of all Node processes together. */
  megabytes: number;
  /** Of the largest process. */
  largest: number;
}

function run() {
  console.log(`Node ${process.version}, ${process.platform}, ${availableParallelism()} cores`);
  const runs = STEPS.map((step) => ({ ...step, ...measure(step.args, step.env) }));
  const seconds = runs.reduce((sum, run) => sum + run.seconds, 0);
  const peak = Math.max(...runs.map(({ megabytes }) => megabytes));

  console.log('\nTime, with the start of Node');
  for (const { name, seconds, budget } of runs) report(name, seconds, 's', budget);
  report('npm run build, all', seconds, 's', BUDGETS.seconds);
  console.log('\nPeak memory, of all Node processes of a step together');
  for (const { name, megabytes } of runs) report(name, megabytes, 'MB');
  report('the largest', peak, 'MB', BUDGETS.megabytes);
  const books = measure(BOOKS.args, BOOKS.env);
  console.log('\nAll books, made anew in the built site');
  report('processor time', books.processor, 's', BOOKS.budget.processor);
  report('peak memory of the largest process', books.largest, 'MB', BOOKS.budget.megabytes);
  report('peaks of its processes together', books.megabytes, 'MB');
  console.log('\ndist/');
  reportSizes();
}

/**
 * Runs Node with `args` in the project's folder. Every Node process below it notes its own
 * peak as it ends, on any platform; the sum of them is at least what they held together.
 * Programs that are not Node are not counted.
 * @throws {Error} with the output of a run that failed
 */
function measure(args: string[], own: Record<string, string> = {}): Run {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const note = `import { isMainThread } from 'node:worker_threads'; import { writeFileSync } from 'node:fs';
    if (isMainThread) process.on('exit', () =>
      writeFileSync(process.env.BENCH_FOLDER + '/' + process.pid, JSON.stringify(process.resourceUsage())));`;
  const env = {
    ...process.env,
    ...own,
    ASTRO_TELEMETRY_DISABLED: '1',
    BENCH_FOLDER: folder,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(note)}`,
  };
  try {
    const start = performance.now();
    const result = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
    const seconds = (performance.now() - start) / 1000;
    if (result.status !== 0) throw new Error(`${result.stdout}${result.stderr}`);
    const used = readdirSync(folder).map(
      (file): NodeJS.ResourceUsage => JSON.parse(readFileSync(join(folder, file), 'utf8')),
    );
    const peaks = used.map(({ maxRSS }) => maxRSS * 1.024e-3);
    return {
      seconds,
      processor: used.reduce((sum, it) => sum + (it.userCPUTime + it.systemCPUTime) / 1e6, 0),
      megabytes: peaks.reduce((sum, peak) => sum + peak, 0),
      largest: Math.max(...peaks),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function reportSizes() {
  const entries = readdirSync(DIST, { recursive: true, withFileTypes: true });
  const files = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  const contents = files.map((file) => ({ file, bytes: readFileSync(file) }));
  const pages = contents
    .filter(({ file }) => file.endsWith('.html'))
    .map(({ file, bytes }) => ({ file, kilobytes: gzipSync(bytes).length / 1000 }));
  const largest = pages.reduce((a, b) => (b.kilobytes > a.kilobytes ? b : a));
  const total = contents.reduce((sum, { bytes }) => sum + bytes.length, 0);
  console.log(`  ${pages.length} pages among ${files.length} files`);
  report('all files', total / 1e6, 'MB');
  report('largest page, gzipped', largest.kilobytes, 'kB');
  console.log(`  (${relative(DIST, largest.file)})`);
  reportOffline();
}

function reportOffline() {
  const archive = statSync(join(DIST, 'offline/dongbei-library.zip')).size;
  const worker = gzipSync(readFileSync(join(DIST, 'sw.js'))).length;
  report('archive, packed', archive / 1e6, 'MB');
  report('stored in a browser', sizeOfLibrary(DIST) / 1e6, 'MB');
  report('service worker, gzipped', worker / 1e3, 'kB');
}

run();
