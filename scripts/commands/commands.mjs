/**
 * The steps of each npm script. A step is a file of ours, or a program of an
 * installed package, and is always run by the project's own Node. Plain JavaScript, because
 * bootstrap.mjs reads it before anything is installed.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_APART } from '../lib/site-record.mjs';

const browser = {
  title: 'Look for the browsers and LibreOffice',
  args: ['tests/support/browser.ts'],
};
const convert = { title: 'Convert seeds/ into content/', args: ['scripts/commands/convert.ts'] };
/**
 * Options of Node for rendering the pages. Node takes all the memory it can get unless told otherwise,
 * and what the pages need grows with the texts, in a very large library a little faster than they do.
 * It gets the room that it will need at once: to grow into it takes nine collections more.
 * @param {string} seeds folder of the documents
 * @returns {string[]}
 */
export function buildOptions(seeds) {
  const folders = existsSync(seeds) ? readdirSync(seeds, { withFileTypes: true }) : [];
  const bytes = folders
    .filter((folder) => folder.isDirectory())
    .flatMap(({ name }) => readdirSync(join(seeds, name)).map((file) => join(seeds, name, file)))
    .filter((file) => file.endsWith('.txt'))
    .reduce((sum, file) => sum + statSync(file).size, 0);
  const megabytes = Math.ceil(Math.max(400 + (90 * bytes) / 1e6, 150 + (140 * bytes) / 1e6));
  return [
    `--max-old-space-size=${megabytes}`,
    '--initial-old-space-size=300',
    '--max-semi-space-size=32',
    '--min-semi-space-size=32',
  ];
}
/**
 * Has the bundler, which is no JavaScript, give back the memory of a bundle that is made: else the
 * pages, rendered in the same process afterwards, would add theirs to it. mimalloc and glibc read it.
 */
export const buildEnvironment = {
  MIMALLOC_PURGE_DELAY: '0',
  MIMALLOC_PURGE_DECOMMITS: '1',
  MIMALLOC_ARENA_EAGER_COMMIT: '0',
  MALLOC_ARENA_MAX: '2',
};
/**
 * Books are made one by one: with little room for what is new, the waste of one doesn't pile up; with
 * less than this, more time goes into clearing it than memory is worth.
 */
export const bookOptions = ['--max-semi-space-size=16'];
/** Stands in arguments for the folder in which a site is made, beside the one in dist/. */
export const SITE = '{site}';
const build = {
  title: 'Build the site',
  besideNext: true,
  options: buildOptions(join(import.meta.dirname, '../../seeds')),
  env: buildEnvironment,
  package: 'astro',
  args: ['build', `--outDir=${SITE}`],
};
const search = {
  title: 'Index the texts for searching',
  // Beside the site, which Astro empties when it begins; the last step puts the search into it.
  args: ['scripts/search/build.ts', `${SITE}${SEARCH_APART}`],
};
const paperMaps = {
  title: 'Set the maps for paper',
  besideNext: true,
  args: ['scripts/paper-maps/build.ts', SITE],
};
const books = {
  title: 'Make the books',
  options: bookOptions,
  args: ['scripts/commands/books.ts', SITE],
};
const pack = {
  title: 'Pack the site for reading offline, check it and put it into dist/',
  args: ['scripts/offline/build.ts', SITE],
};
const dev = {
  title: 'Serve the site while it is worked on',
  args: ['scripts/commands/dev/dev.ts'],
};
const serve = { title: 'Serve dist/', args: ['scripts/commands/serve.ts'] };
const add = {
  title: 'Draft a new document',
  args: ['scripts/adding/add.ts'],
  takesOptions: true,
};
const projectIds = {
  title: 'Record the ids of projects',
  args: ['scripts/commands/project-ids.ts'],
};
const candidates = {
  title: 'List what a document may name that no curated file has',
  args: ['scripts/commands/candidates.ts'],
  takesOptions: true,
};
const dataDictionary = {
  title: 'Write docs/data.md',
  args: ['scripts/commands/data-dictionary.ts'],
};
const statements = {
  title: 'List what the edition itself says',
  args: ['scripts/commands/statements.ts'],
  takesOptions: true,
};
const permalinks = {
  title: 'Compare the addresses with the published ones',
  args: ['scripts/commands/permalinks.ts'],
  takesOptions: true,
};
const bench = { title: 'Measure', args: ['scripts/commands/bench.ts'] };
const lighthouse = {
  title: 'Judge pages with Lighthouse',
  args: ['scripts/commands/lighthouse.ts'],
};
const screenshots = {
  title: 'Take the pictures of the README',
  args: ['scripts/commands/screenshots.ts'],
};
const benchScale = {
  title: 'Measure how the library grows',
  args: ['scripts/scale/bench.ts'],
  takesOptions: true,
};
const benchSearch = { title: 'Measure the search', args: ['scripts/commands/bench-search.ts'] };
const benchMaps = { title: 'Measure the maps', args: ['scripts/commands/bench-maps.ts'] };
const benchLists = { title: 'Measure the lists', args: ['scripts/commands/bench-lists.ts'] };
const pageTypes = {
  title: 'Check the types of the pages',
  besideNext: true,
  package: 'astro',
  args: ['check', '--minimumFailingSeverity=warning', '--minimumSeverity=warning'],
};
const types = {
  title: 'Check the types',
  package: 'typescript',
  program: 'tsc',
  args: ['--noEmit'],
};
// Biome colours its output even where it goes into a file.
const plain = process.stdout.isTTY ? [] : ['--colors=off'];
const lint = {
  title: 'Check format and style',
  package: '@biomejs/biome',
  program: 'biome',
  args: ['ci', '--error-on-warnings', ...plain, '.'],
};
const format = { ...lint, title: 'Format', args: ['check', '--write', ...plain, '.'] };
/**
 * Folders in tests/ whose files share a process: tests/all-texts.test.ts runs them. Node takes files by
 * name, and what takes longest is best taken first.
 */
export const textTests = [
  'align',
  'atlas',
  'connections',
  'conversion',
  'data',
  'extract',
  'indicators',
];
/** The folder in tests/ whose files tests/all-site.test.ts runs. */
export const siteTests = 'site';
const runTests = { title: 'Run the tests', args: ['tests/support/run-tests.ts'] };
const tests = {
  ...runTests,
  args: [
    ...runTests.args,
    // tests/all-units.test.ts runs the other tests in scripts/ and src/.
    '{scripts,tests}/**/*.messages.test.ts',
    'tests/*.test.ts',
    `tests/!(${[...textTests, siteTests].join('|')})/**/*.test.ts`,
  ],
};
/** Tests that need neither the site nor a browser. */
const quickTests = {
  ...runTests,
  args: [
    ...runTests.args,
    '{scripts,tests}/**/*.messages.test.ts',
    'tests/all-units.test.ts',
    'tests/statements.test.ts',
    'tests/architecture/import-graph.test.ts',
  ],
};
/**
 * The steps that make dist/, one such command at a time; a site whose published addresses are
 * broken is never built.
 * @type {Step[]}
 */
export const buildSteps = [
  { ...convert, args: [...convert.args, '--keep-addresses'] },
  build,
  search,
  paperMaps,
  books,
  pack,
].map((step) => ({ ...step, makesSite: true }));

/**
 * The steps of every command; the first step that fails ends it.
 * @type {Record<string, Step[]>}
 */
export const commands = {
  start: [...buildSteps, serve],
  dev: [dev],
  test: [browser, ...buildSteps, pageTypes, types, lint, tests],
  convert: [{ ...convert, takesOptions: true }],
  build: buildSteps,
  permalinks: [permalinks],
  add: [add],
  'project-ids': [projectIds],
  candidates: [candidates],
  'data-dictionary': [dataDictionary],
  statements: [statements],
  serve: [serve],
  check: [pageTypes, types, lint],
  format: [format],
  bench: [bench, ...buildSteps.slice(1), benchSearch, benchMaps, benchLists, lighthouse],
  screenshots: [screenshots],
};

/**
 * Other steps of a command, by the word behind `--`: `npm run test -- full`. Costly tests look at
 * examples and a sample of the pages; in a full run at all.
 * @type {Record<string, Record<string, Step[]>>}
 */
export const variants = {
  bench: { scale: [benchScale] },
  test: {
    quick: [types, lint, quickTests],
    full:
      commands.test?.map((step) => ({ ...step, env: { ...step.env, TEST_PAGES: 'all' } })) ?? [],
  },
};

/**
 * `package` names an installed package, `program` one of its programs where the two differ;
 * without a package, `args` begins with what Node itself is to run. `options` are Node's own.
 * `makesSite` takes a step and those beside it as one: nothing else writes meanwhile.
 * `besideNext` runs a step at the same time as the one behind it, of which it needs nothing.
 * `env` is set for it. `takesOptions` hands on what stands behind `--` in `npm run permalinks -- --accept`.
 * @typedef {{
 *   title: string,
 *   options?: string[],
 *   package?: string,
 *   program?: string,
 *   args: string[],
 *   makesSite?: boolean,
 *   besideNext?: boolean,
 *   takesOptions?: boolean,
 *   env?: Record<string, string>,
 * }} Step
 */
