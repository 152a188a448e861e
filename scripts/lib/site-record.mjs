/**
 * The record of the state that dist/ was built from: a build of the same makes nothing anew. Plain
 * JavaScript, because bootstrap.mjs asks before it runs a step.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Behind the name of the folder of a new site: the search, which is made while Astro makes the pages. */
export const SEARCH_APART = '.search';
const RECORD = 'node_modules/.cache/dongbei-library/site.json';
/** Of the project's folder, what no page is made of; all else counts, what nobody thought of too. */
const APART = /^(node_modules|dist|dist\.new.*|content|tests|docs|\..*|.*\.md)$/;
/** The record of the packages that npm installed, whatever package-lock.json asks for. */
const INSTALLED = 'node_modules/.package-lock.json';
/** Variables of the environment that a build reads. */
export const VARIABLES = ['SITE_URL', 'ERRATA_ADDRESS', 'LEAVE_OUT'];

/**
 * Hashes of what a build takes, of what the conversion made of it, and of the site: of its files'
 * names, sizes and times, which is enough to see that nobody touched them.
 * @typedef {{ sources: string, content: string, site: string }} SiteState
 */

/**
 * @param {string} root folder of the project
 * @param {string} node version of the Node that builds
 * @param {Record<string, string | undefined>} [environment]
 * @returns {SiteState}
 */
export function stateOf(root, node, environment = process.env) {
  const parts = readdirSync(root).filter((name) => !APART.test(name));
  const files = parts.flatMap((name) => filesIn(join(root, name))).filter((file) => !isTest(file));
  const own = [
    node,
    process.arch,
    ...VARIABLES.map((name) => `${name}=${environment[name] ?? ''}`),
  ];
  return {
    sources: hashOf(root, [...files, join(root, INSTALLED)], own),
    content: hashOf(root, filesIn(join(root, 'content')), []),
    site: listingOf(join(root, 'dist')),
  };
}

/**
 * Whether dist/ stands as it was built, from what a build would take now.
 * @param {string} root
 * @param {SiteState} state
 */
export function isBuiltFrom(root, state) {
  try {
    const record = JSON.parse(readFileSync(join(root, RECORD), 'utf8'));
    return JSON.stringify(record) === JSON.stringify(state);
  } catch {
    return false;
  }
}

/**
 * Notes what dist/ was built from.
 * @param {string} root
 * @param {SiteState} before the state as the build began
 * @param {SiteState} now nothing is noted where somebody changed the sources meanwhile
 */
export function noteBuild(root, before, now) {
  if (before.sources !== now.sources) return;
  const file = join(root, RECORD);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(now));
  renameSync(`${file}.${process.pid}`, file);
}

/** @param {string} file */
function isTest(file) {
  return /\.test\.ts(\.snapshot)?$/.test(file);
}

/**
 * @param {string} root
 * @param {string[]} files those that aren't there count as empty
 * @param {string[]} more
 */
function hashOf(root, files, more) {
  const hash = createHash('sha256').update(JSON.stringify(more));
  for (const file of files.sort()) {
    const bytes = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file) : '';
    hash.update(`\n${relative(root, file)}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** @param {string} folder */
function listingOf(folder) {
  const hash = createHash('sha256');
  for (const file of filesIn(folder).sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(folder, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * All files of a folder, or the file itself; none where nothing is there.
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inner = join(path, entry.name);
    return entry.isDirectory() ? filesIn(inner) : [inner];
  });
}
