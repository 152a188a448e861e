import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Name of the lock, in the project's folder, of all commands that write into it. */
export const LOCK = '.library.lock';

/** Reason, in words for the user, for which a lock can’t be had. */
export class LockError extends Error {}

/** Tells the processes that a command starts that its lock is theirs too. */
const HELD = 'DONGBEI_LIBRARY_LOCK';
/** Milliseconds between two looks at a lock that another process has. */
const PAUSE = 100;

/**
 * Takes a lock, so that of two commands which write the same folder one waits for the other. What
 * a process that has ended left locked is taken over.
 *
 * Plain JavaScript, because bootstrap.mjs takes it before anything is installed.
 * @param {string} file path of the lock
 * @param {number} [patience] milliseconds to wait for another process
 * @returns {() => void} gives the lock back; it does nothing where a parent process holds it
 * @throws {LockError} where another process keeps it, or the file system refuses it
 */
export function takeLock(file, patience = 600_000) {
  if (process.env[HELD] === file) return () => {};
  const end = Date.now() + patience;
  let isTold = false;
  while (!tryToTake(file)) {
    const holder = holderOf(file);
    if (holder === null) continue;
    if (!isRunning(holder)) {
      takeAway(file, holder);
      continue;
    }
    if (Date.now() > end) {
      throw new LockError(
        `Another command (process ${holder}) is writing here and does not end.\n` +
          `fix: wait until it has ended, or stop it; if it is none of this project, remove ${file}`,
      );
    }
    if (!isTold) console.error(`Waiting for another command (process ${holder}) to end …`);
    isTold = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
  clearAfterKilled(file);
  process.env[HELD] = file;
  const giveBack = () => {
    process.off('exit', giveBack);
    if (process.env[HELD] === file) delete process.env[HELD];
    if (holderOf(file) === process.pid) rmSync(file, { force: true });
  };
  process.on('exit', giveBack);
  return giveBack;
}

/**
 * Links a file that is written already, so that a lock is never there without its holder.
 * @param {string} file
 */
function tryToTake(file) {
  const own = `${file}.${process.pid}`;
  try {
    writeFileSync(own, String(process.pid));
    linkSync(own, file);
    return true;
  } catch (fault) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (fault);
    if (code === 'EEXIST') return false;
    // What a full disk refuses to write names no path.
    throw new LockError(
      `The lock ${file} can't be written: ${message}\n` +
        'fix: see that the disk has room and that this folder can be written',
    );
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {number | null} the process that holds the lock; null where it was given back
 */
function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Removes what processes left beside a lock that were killed while they took it.
 * @param {string} file
 */
function clearAfterKilled(file) {
  const own = `${basename(file)}.`;
  for (const name of readdirSync(dirname(file))) {
    const [pid] = (name.startsWith(own) && /\d+$/.exec(name)) || [];
    if (pid && !isRunning(Number(pid))) rmSync(join(dirname(file), name), { force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return /** @type {NodeJS.ErrnoException} */ (fault).code === 'EPERM';
  }
}

/**
 * Removes the lock of a process that has ended.
 * @param {string} file
 * @param {number} holder
 */
function takeAway(file, holder) {
  const aside = `${file}.ended-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // Another process was quicker.
  }
  // Another process may have taken the lock over in between: it gets it back.
  if (holderOf(aside) !== holder) linkSync(aside, file);
  rmSync(aside);
}
