/**
 * The door of every npm script: brings a machine that has only Node ≥ 20 and npm to the
 * packages of the lock file and the project's own Node, then runs one command with them.
 * Plain JavaScript without dependencies, because it runs before anything is installed.
 *
 * Usage: node scripts/commands/bootstrap.mjs <command> [options of its own]
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, rmSync, statfsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LOCK, LockError, takeLock } from '../lib/lock.mjs';
import { isBuiltFrom, noteBuild, SEARCH_APART, stateOf } from '../lib/site-record.mjs';
import { buildSteps, commands, SITE, variants } from './commands.mjs';
import { CHECKSUMS, checkProgram } from './node-program.mjs';
import { SetupError } from './setup-error.mjs';
import { testFileSteps } from './test-files.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const modules = join(root, 'node_modules');
/**
 * The folder in which a site is made, under the lock. Always the same one: Node keeps what it
 * compiled by path, and hundreds of Astro's programs stand here while they render pages.
 */
const site = join(root, 'dist.new');
/** Megabytes below which a disk is full: no book, archive or index fits any more. */
const LITTLE_ROOM = 16;
/** The program that each step of a command loads first. */
const endWithParent = pathToFileURL(join(root, 'scripts/lib/end-with-parent.mjs')).href;
const projectNode = join(modules, 'node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * @param {string} command a key of `commands`
 * @param {string[]} options a variant of the command, or what is for the steps that take any; to
 *   `test` the files to run
 * @returns {Promise<number>} the exit code
 * @throws {SetupError | LockError} when the machine lacks something, or another command is at work
 */
async function run(command, options) {
  requireVersion('Node', process.version, 20);
  const variant = variants[command]?.[options[0] ?? ''];
  if (variant) options = options.slice(1);
  const { steps, remark = null } =
    command === 'test' && !variant && options.length > 0
      ? testFileSteps(root, options)
      : { steps: variant ?? stepsOf(command) };
  if (!isInstalled()) install();
  requireProjectNode();
  if (remark) console.log(remark);
  let giveBack = /** @type {(() => void) | null} */ (null);
  const make = siteMaker(steps);
  try {
    for (const group of groupsOf(steps)) {
      if (group.some(({ makesSite }) => makesSite)) {
        giveBack ??= takeLock(join(root, LOCK));
        if (make.isCurrent()) continue;
      } else {
        giveBack?.();
        giveBack = null;
      }
      if (steps.length > 1) for (const { title } of group) console.log(`\n▸ ${title}`);
      const failed = await runTogether(group, options);
      if (failed) {
        console.error(`\n✗ ${failed.title}: failed with exit code ${failed.code}`);
        const cause = remarkOnRoom(statfsSync(root));
        if (cause) console.error(cause);
        return failed.code;
      }
      if (group.some(({ title }) => title === buildSteps.at(-1)?.title)) make.note();
    }
    return 0;
  } finally {
    // Without the lock it is the site of another command.
    if (giveBack)
      for (const folder of [site, site + SEARCH_APART])
        rmSync(folder, { recursive: true, force: true });
    giveBack?.();
  }
}

/**
 * The steps in their order, those together that run at the same time.
 * @param {readonly import('./commands.mjs').Step[]} steps
 */
export function groupsOf(steps) {
  const groups = /** @type {import('./commands.mjs').Step[][]} */ ([]);
  for (const [at, step] of steps.entries()) {
    const last = groups.at(-1);
    if (last && steps[at - 1]?.besideNext) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

/**
 * Runs steps at the same time; when one fails the others are stopped.
 * @param {import('./commands.mjs').Step[]} steps
 * @param {string[]} options for those that take any
 * @returns {Promise<{ title: string, code: number } | null>} the step that failed first
 */
async function runTogether(steps, options) {
  const stop = new AbortController();
  let failed = /** @type {{ title: string, code: number } | null} */ (null);
  await Promise.all(
    steps.map(async (step) => {
      const args = [...argumentsOf(step), ...(step.takesOptions ? options : [])];
      const code = await runWithProjectNode(args, step.env, stop.signal);
      if (code === 0) return;
      failed ??= { title: step.title, code };
      stop.abort();
    }),
  );
  return failed;
}

/**
 * The likely cause where a step failed and the disk is full: Astro and others say it in passing.
 * @param {{ bavail: number, bsize: number }} disk free blocks, and bytes of each
 * @returns {string} empty where there is room
 */
export function remarkOnRoom({ bavail, bsize }) {
  const megabytes = Math.floor((bavail * bsize) / 1e6);
  return megabytes < LITTLE_ROOM
    ? `  the disk has ${megabytes} MB left\n  fix: make room on the disk`
    : '';
}

/**
 * Knows whether the steps that make the site are needed: not where dist/ stands as it was built from
 * what they would take. `KEPT=none` in the environment has all made anew.
 * @param {import('./commands.mjs').Step[]} steps of the command
 */
function siteMaker(steps) {
  const isWhole = steps.filter(({ makesSite }) => makesSite).length === buildSteps.length;
  const look = () => stateOf(root, projectNodeVersion());
  /** @type {import('../lib/site-record.mjs').SiteState | undefined} */
  let before;
  let isCurrent = false;
  return {
    /** To be asked under the lock. */
    isCurrent: () => {
      if (before || !isWhole) return isCurrent;
      before = look();
      isCurrent = process.env.KEPT !== 'none' && isBuiltFrom(root, before);
      if (isCurrent) console.log('\ndist/ is built from what is here: nothing to make anew');
      return isCurrent;
    },
    /** Notes what the site that stands in dist/ now was made of. */
    note: () => before && noteBuild(root, before, look()),
  };
}

/** The version that the package `node` has, without starting it. */
function projectNodeVersion() {
  return readJson(join(modules, 'node/package.json')).version;
}

/**
 * @param {string} program its name as the message should say it
 * @param {string} version such as "v20.1.0"
 * @param {number} least the lowest major version that will do
 * @throws {SetupError} when the version is lower, or is none
 */
export function requireVersion(program, version, least) {
  const major = Number((/^v?(\d+)\./.exec(version) || [])[1]);
  if (major >= least) return;
  throw new SetupError(
    `${program} ${least} or newer is needed, but this is ${version || 'unknown'}.\n` +
      'fix: install a current Node, which brings npm along: https://nodejs.org/',
  );
}

/**
 * @param {string} command
 * @returns {import('./commands.mjs').Step[]}
 * @throws {SetupError} when there is no such command
 */
export function stepsOf(command) {
  if (Object.hasOwn(commands, command)) return commands[command] ?? [];
  throw new SetupError(
    `There is no command "${command}".\nfix: use one of ${Object.keys(commands).join(', ')}`,
  );
}

function isInstalled() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record) || !existsSync(projectNode)) return false;
  return sameInstall(readJson(join(root, 'package-lock.json')), readJson(record));
}

/**
 * Compares the lock file with npm's own record of what it installed, so that an install by
 * hand counts too. Optional packages are left out: they depend on the machine.
 * @param {LockFile} wanted package-lock.json
 * @param {LockFile} found node_modules/.package-lock.json
 */
export function sameInstall(wanted, found) {
  return Object.entries(wanted.packages).every(([path, { optional, version, integrity }]) => {
    if (path === '' || optional) return true;
    const there = found.packages[path];
    return there?.version === version && there?.integrity === integrity;
  });
}

function install() {
  requireVersion('npm', npm(['--version'], 'pipe'), 9);
  console.log('▸ Install the packages of package-lock.json (npm ci)');
  // npm compares each package with the Node that installs it, but here they run under the
  // project's own: its warnings about that would only mislead. Errors are still shown.
  npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], 'inherit');
}

/**
 * Runs npm with the Node that npm itself was started with, never with the one in
 * node_modules, which `npm ci` is about to replace.
 * @param {string[]} args
 * @param {'pipe' | 'inherit'} output
 * @returns {string} what it printed, when piped
 * @throws {SetupError} when it cannot be started or fails
 */
function npm(args, output) {
  const { npm_execpath: cli = '', npm_node_execpath: node = process.execPath } = process.env;
  const options = { cwd: root, encoding: /** @type {const} */ ('utf8'), stdio: output };
  const result = cli.endsWith('npm-cli.js')
    ? spawnSync(node, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.status === 0) return result.stdout?.trim() ?? '';
  const why = result.error?.message ?? `exit code ${result.status}`;
  throw new SetupError(
    `\`npm ${args.join(' ')}\` failed: ${why}.\n` +
      'fix: see what npm says above; if that does not help, delete node_modules and try again',
  );
}

/** @throws {SetupError} when the npm package `node` is there but its program is not, or is another */
function requireProjectNode() {
  if (existsSync(projectNode)) {
    const expected = CHECKSUMS[`${process.platform}-${process.arch}`];
    const remark = checkProgram(projectNode, join(modules, '.node-checked'), expected);
    if (remark) console.log(remark);
  }
  const { error, status } = spawnSync(projectNode, ['--version']);
  if (status === 0) return;
  throw new SetupError(
    `The project's own Node (npm package "node") does not run: ${error?.message ?? status}.\n` +
      'Its program is fetched by an install script; ignore-scripts in an .npmrc prevents that.\n' +
      'fix: npm rebuild node --ignore-scripts=false',
  );
}

/**
 * @param {import('./commands.mjs').Step} step
 * @returns {string[]} the arguments for Node
 */
function argumentsOf({ options = [], package: name, program = name, args }) {
  const own = args.map((arg) => arg.replace(SITE, site));
  if (!name || !program) return [...options, ...own];
  const folder = join(modules, name);
  return [...options, join(folder, readJson(join(folder, 'package.json')).bin[program]), ...own];
}

/**
 * @param {string[]} args
 * @param {Record<string, string> | undefined} own what is set in the environment of this step alone
 * @param {AbortSignal} stop ends the program
 * @returns {Promise<number>} the exit code; after a signal 128 and more, as a shell counts
 */
function runWithProjectNode(args, own, stop) {
  const env = {
    // Node keeps what it compiled, our TypeScript too: a command is some tenths of a second faster.
    NODE_COMPILE_CACHE: join(modules, '.cache', 'node'),
    ...process.env,
    ...own,
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
  };
  const all = ['--import', endWithParent, ...args];
  const child = spawn(projectNode, all, { cwd: root, env, stdio: 'inherit' });
  const letGo = stopTogether(child);
  stop.addEventListener('abort', () => child.kill());
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      letGo();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * Whoever stops this process means the command: a server left behind would keep its port.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} to be called when the child has ended
 */
function stopTogether(child) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  // npm stops the shell between us and itself, which ends without passing the signal on.
  const shell = process.ppid;
  const underNpm = process.env.npm_lifecycle_event !== undefined;
  const watch = setInterval(() => underNpm && process.ppid !== shell && child.kill(), 250);
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, forward);
  };
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */
/** @typedef {{ packages: Record<string, LockedPackage> }} LockFile */

const isMain = process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isMain) {
  try {
    process.exitCode = await run(process.argv[2] ?? '', process.argv.slice(3));
  } catch (error) {
    if (!(error instanceof SetupError || error instanceof LockError)) throw error;
    console.error(`error: ${error.message}`);
    process.exitCode = 1;
  }
}
