/** Packs files into the archive that readers download: the same files give the same bytes. */

import { type Zippable, zipSync } from 'fflate';
import { assertPortable } from './portable-names.ts';

/** The one folder that the archive holds. */
export const FOLDER = 'dongbei-library';

/** The bytes of each file by its path from the site's root, with `/`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/**
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

/** The order of sort() without an argument, said aloud: no language has a part in it. */
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
