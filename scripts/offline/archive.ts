/** Packs files into the archive that readers download: the same files give the same bytes. */

import { type Zippable, zipSync } from 'fflate';
import { READ_ME } from './read-me.ts';

/** The one folder that the archive holds. */
export const FOLDER = 'dongbei-library';

/** Windows refuses these, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Leaves room, within the 260 characters of Windows, for the folder it is unpacked into. */
const LONGEST = 200;

/** The bytes of each file by its path from the site's root, with `/`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Packs the files of the archive.
 * @param date the day that every file in the archive bears, such as 2026-11-20
 * @returns the bytes of the zip, which depend on nothing but the arguments
 * @throws {Error} when a name would not come out of the archive on every system
 */
export function makeArchive(files: Files, date: string): Uint8Array {
  const paths = [...files.keys()].map((path) => `${FOLDER}/${path}`).sort(byCodeUnits);
  assertPortable(paths);
  const bytesOf = (path: string) => files.get(path.slice(FOLDER.length + 1)) as Uint8Array;
  const entries = paths.map((path) => [path, bytesOf(path)] as const);
  const content: Zippable = Object.fromEntries(entries);
  return zipSync(content, { level: 9, mtime: noonOf(date) });
}

/** Compares by code units, whatever the machine's language. */
function byCodeUnits(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A zip holds the clock's reading without its zone, and fflate reads it off in the zone of the
 * machine: so the date is made in that zone too. At noon, because every zone has a noon each day.
 */
function noonOf(date: string): Date {
  return new Date(`${date}T12:00:00`);
}

/**
 * Makes sure that files can be unpacked on Windows, macOS, Android, iOS and Linux alike.
 * @param paths of all files together, from the archive's root, with `/`
 * @throws {Error} naming every path that some system would refuse, change or confuse with another
 */
export function assertPortable(paths: readonly string[]): void {
  const seen = new Map<string, string>();
  const faults = paths.flatMap((path) => {
    const twin = seen.get(path.toLowerCase());
    seen.set(path.toLowerCase(), path);
    const fault = twin ? `differs from ${twin} by upper case at most` : faultOf(path);
    return fault ? [`${path} ${fault}`] : [];
  });
  if (faults.length === 0) return;
  throw new Error(`${faults.join('\n')}\nfix: rename the pages or files of the site`);
}

function faultOf(path: string): string | null {
  if (path.length > LONGEST) return `is longer than ${LONGEST} characters`;
  return path.split('/').map(faultOfName).find(Boolean) ?? null;
}

function faultOfName(name: string): string | null {
  if (name === '' || name === '.' || name === '..') return 'has a part without a name';
  if (name === READ_ME) return null;
  if (!/^[\w.~+@() -]+$/.test(name)) return 'has a part that is not plain ASCII';
  if (RESERVED.test(name)) return `has a part that Windows reserves: ${name}`;
  return /[. ]$/.test(name) ? 'has a part that ends with a dot or a blank' : null;
}
