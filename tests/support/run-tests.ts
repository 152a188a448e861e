/**
 * Runs test files, two at once, and tries those that failed once more, alone: a browser on a busy
 * machine may be late by seconds, and one late answer among thousands says nothing of the site.
 * A file that fails again has failed; one that passes then is named, for it waits for too little.
 *
 * Usage: node tests/support/run-tests.ts PATTERN…
 */
import { relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** A file that hangs ends long after the slowest one has. */
const LIMIT = 20 * 60 * 1000;
/** More of them at once are no mishap. */
const MOST_FAILED = 4;
/** Files that are named at the end with the time they took: what they do for nothing costs everybody. */
const LONGEST = 12;

/**
 * Runs some files and prints what they tell.
 * @param options of Node's `run()`: which files, how many at once
 * @returns the files in which a test failed, as paths
 * @throws {Error} where there is no test
 */
async function failedFiles(options: NonNullable<Parameters<typeof run>[0]>): Promise<string[]> {
  const failed = new Set<string>();
  const seconds = new Map<string, number>();
  let count = 0;
  const events = run({ ...options, timeout: LIMIT });
  events.on('test:fail', ({ file, name, todo }) => {
    if (todo === undefined) failed.add(file ?? name);
  });
  events.on('test:summary', ({ counts, file, duration_ms }) => {
    if (file) seconds.set(file, duration_ms / 1000);
    else count = counts.tests;
  });
  await new Promise((resolve, reject) => {
    const told = events.compose(new spec());
    told.on('error', reject).on('end', resolve).pipe(process.stdout, { end: false });
  });
  if (count === 0)
    throw new Error('There is no test.\nfix: see the patterns in scripts/commands/commands.mjs');
  tellLongest(seconds);
  return [...failed];
}

function tellLongest(seconds: ReadonlyMap<string, number>): void {
  const longest = [...seconds].sort(([, a], [, b]) => b - a).slice(0, LONGEST);
  const lines = longest.map(
    ([file, time]) => `  ${time.toFixed(1)} s ${relative(process.cwd(), file)}`,
  );
  console.log(`\nWhat took longest:\n${lines.join('\n')}`);
}

// More at once would not be quicker on two cores, and waits would run out.
const failed = await failedFiles({ globPatterns: process.argv.slice(2), concurrency: 2 });
if (failed.length > MOST_FAILED) process.exitCode = 1;
else if (failed.length > 0) {
  const names = failed.map((file) => relative(process.cwd(), file));
  console.log(`\nOnce more, alone, what failed: ${names.join(', ')}`);
  const again = await failedFiles({ files: failed, concurrency: 1 });
  if (again.length > 0) process.exitCode = 1;
  else console.log(`\nPassed when tried again, and to be mended: ${names.join(', ')}`);
}
