import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a folder by new files: writes them beside it, then puts the new folder in its place at
 * once. Where it holds these very files already, nothing is touched.
 * @param folder folder to replace; it may not exist yet
 * @param files content by path relative to it
 * @throws the fault of the file system that stopped it, with its path; the old folder is then as
 *   it was
 */
export function replaceFolder(folder: string, files: ReadonlyMap<string, string>): void {
  if (holds(folder, files)) return;
  const fresh = `${folder}.new-${process.pid}`;
  try {
    for (const [path, content] of files) writeWithFolder(join(fresh, path), content);
    putInPlace(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * Puts a finished folder in the place of another, which is removed. Where the system can exchange
 * two folders, one of them is in its place at every moment; elsewhere there is a moment without
 * any, after which {@link recoverFolder} brings the old one back.
 * @param fresh the finished folder, beside the other
 * @throws the fault of the file system; the old folder is then in its place
 */
export function putInPlace(fresh: string, folder: string): void {
  const old = `${folder}.old-${process.pid}`;
  if (!existsSync(folder)) {
    renameSync(fresh, folder);
  } else if (exchange(fresh, folder)) {
    rmSync(fresh, { recursive: true, force: true });
  } else {
    renameSync(folder, old);
    try {
      renameSync(fresh, folder);
    } catch (fault) {
      renameSync(old, folder);
      throw fault;
    }
    rmSync(old, { recursive: true, force: true });
  }
}

/**
 * Mends what a process that was killed left beside a folder: where the folder is missing, or lacks
 * a file that a left-over one has, the left-over one comes back; all others are removed. Call it
 * under the lock of the folder, or the work of another process is taken for left over.
 * @param folder the folder that is replaced
 * @param treasure path in it of a file that must never be lost
 * @returns name of the left-over folder that came back, or null
 */
export function recoverFolder(folder: string, treasure: string): string | null {
  const leftOvers = leftOversOf(folder);
  const hasTreasure = (path: string) => existsSync(join(path, treasure));
  const isThere = existsSync(folder);
  // A folder named old was whole once; one named new may be the old one after an exchange.
  const back =
    (!hasTreasure(folder) && leftOvers.find(hasTreasure)) ||
    (!isThere && leftOvers.find((path) => /\.old-\d+$/.test(path))) ||
    null;
  if (back) {
    rmSync(folder, { recursive: true, force: true });
    renameSync(back, folder);
  }
  for (const path of leftOvers) rmSync(path, { recursive: true, force: true });
  return back && basename(back);
}

/** Paths of the folders that replacing a folder may leave, those named old first. */
function leftOversOf(folder: string): string[] {
  const parent = dirname(folder);
  const prefix = basename(folder);
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter(
      (name) => name.startsWith(prefix) && /^\.(old|new)-\d+$/.test(name.slice(prefix.length)),
    )
    .sort()
    .reverse()
    .map((name) => join(parent, name));
}

/** Number of Linux's call renameat2 on the machines that Node runs on. */
const RENAMEAT2: Partial<Record<NodeJS.Architecture, number>> = { x64: 316, arm64: 276 };

/**
 * Exchanges two folders at one stroke. Node has no call for that, but Perl, which nearly every
 * Linux has, can make the system's own.
 * @returns whether it was done
 */
function exchange(a: string, b: string): boolean {
  const call = process.platform === 'linux' && RENAMEAT2[process.arch];
  if (!call) return false;
  // AT_FDCWD is -100, RENAME_EXCHANGE 2; Perl passes strings as pointers, so paths must not be
  // numbers: an absolute or relative path never is.
  const program = `exit(syscall(${call}, -100, $ARGV[0], -100, $ARGV[1], 2) != 0)`;
  return spawnSync('perl', ['-e', program, a, b]).status === 0;
}

function holds(folder: string, files: ReadonlyMap<string, string>): boolean {
  if (!existsSync(folder)) return false;
  const there = readdirSync(folder, { recursive: true, withFileTypes: true });
  if (there.filter((entry) => entry.isFile()).length !== files.size) return false;
  return [...files].every(([path, content]) => contentOf(join(folder, path)) === content);
}

/** The text of a file, or null where it can't be read. */
function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Writes a file and its folder; an error names the file, which a full disk's own doesn't. */
function writeWithFolder(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, content);
  } catch (fault) {
    throw Object.assign(fault as Error, { path });
  }
}
