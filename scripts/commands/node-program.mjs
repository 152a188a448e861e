/**
 * The project's own Node, whose program the install script of the npm package `node` fetches: the
 * lock file has no checksum of it. Plain JavaScript, because it runs before anything is installed.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { SetupError } from './setup-error.mjs';

/**
 * SHA-256 of the program in the packages `node-<platform>-<arch>` of version 24.21.0, by platform
 * and architecture as Node calls them. Change them with the version of `node` in package.json.
 * @type {Record<string, string>}
 */
export const CHECKSUMS = {
  'linux-x64': '7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c',
  'linux-arm64': '0f8949d1028f6d61506b2d5bc57e7e6fe893d7b1997509b7847294fc9c616584',
  'win32-x64': 'ba4e6d110e8c1592a1ecd390f6b05f3da124b13871a5be62b341a07a853c6c32',
};

/**
 * Checks a program once: a record beside the packages spares the next commands the reading.
 * @param {string} program file of the program
 * @param {string} record file that remembers the size and time of a program that was right
 * @param {string | undefined} expected its SHA-256; without one nothing is known of it
 * @returns {string | null} a remark for the user where it can't be checked
 * @throws {SetupError} when it is another program
 */
export function checkProgram(program, record, expected) {
  const { size, mtimeMs } = statSync(program);
  const mark = `${expected} ${size} ${mtimeMs}\n`;
  if (readOrEmpty(record) === mark) return null;
  if (!expected) {
    writeFileSync(record, mark);
    return `No checksum is known of Node for ${process.platform}-${process.arch}: it isn't checked.`;
  }
  const found = createHash('sha256').update(readFileSync(program)).digest('hex');
  if (found !== expected) {
    throw new SetupError(
      `${program} isn't the program that the project was made with: its SHA-256 is ${found}, not ${expected}.\n` +
        'fix: delete node_modules and try again; if that does not help, the registry or a proxy hands out something else',
    );
  }
  writeFileSync(record, mark);
  return null;
}

/** @param {string} file */
function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
