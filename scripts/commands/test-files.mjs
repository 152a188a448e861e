/**
 * Steps of `npm run test -- FILE…`, which runs only these files. Plain JavaScript, because
 * bootstrap.mjs reads it before anything is installed.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildSteps } from './commands.mjs';
import { SetupError } from './setup-error.mjs';

/** Files and folders that dist/ is made of. */
const INPUTS = ['astro.config.mjs', 'public', 'scripts', 'seeds', 'src'];

/**
 * The steps for some test files: only they, and the build before them where a test may ask for the
 * site and there is none. Unit tests, beside their code, never do.
 * @param {string} root folder of the project
 * @param {string[]} words test files, relative to the working folder, and options for Node's test
 *   runner, which begin with `--`
 * @returns {{ steps: import('./commands.mjs').Step[], remark: string | null }} a remark tells where
 *   dist/ is older than what it is made of
 * @throws {SetupError} when a file isn't there or is no test, or none is named
 */
export function testFileSteps(root, words) {
  const options = words.filter((word) => word.startsWith('--'));
  const files = words.filter((word) => !word.startsWith('--'));
  if (files.length === 0) throw wrong('No test file is named.');
  for (const file of files) {
    if (!existsSync(file)) throw wrong(`There is no test file ${file}.`);
    if (!/\.test\.ts$/.test(file)) throw wrong(`${file} is no test file.`);
  }
  // Whoever names files looks for what is wrong in them: nothing is tried twice.
  const args = ['--test', '--test-concurrency=2', ...options, ...files];
  const steps = [{ title: 'Run the tests', args }];
  if (!files.some((file) => isInTests(root, file))) return { steps, remark: null };
  const site = join(root, 'dist/index.html');
  if (!existsSync(site)) return { steps: [...buildSteps, ...steps], remark: null };
  const newer = newerFile(root, statSync(site).mtimeMs);
  const remark =
    newer && `dist/ is older than ${newer}: npm run build, where the test is to see the change`;
  return { steps, remark };
}

/** @param {string} what */
function wrong(what) {
  return new SetupError(
    `${what}\nfix: name files that end in .test.ts, as in npm run test -- tests/site/links.test.ts;\n` +
      'npm test runs all, npm run test -- quick those without the site, -- full looks at every page',
  );
}

/**
 * @param {string} root
 * @param {string} file
 */
function isInTests(root, file) {
  return !relative(join(root, 'tests'), file).startsWith('..');
}

/**
 * A file that dist/ is made of and that has changed since.
 * @param {string} root
 * @param {number} time in milliseconds
 * @returns {string | null} its path in the project
 */
function newerFile(root, time) {
  for (const input of INPUTS) {
    const path = join(root, input);
    const files = statSync(path).isFile() ? [path] : filesIn(path);
    const newer = files.find((file) => !file.endsWith('.test.ts') && statSync(file).mtimeMs > time);
    if (newer) return relative(root, newer);
  }
  return null;
}

/**
 * @param {string} folder
 * @returns {string[]} all files in it; Node 20 gives no whole paths when it reads recursively
 */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}
