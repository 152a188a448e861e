/**
 * The part of the site that costly tests look at: with `npm run test -- full` every page, in every
 * engine, from every place; in other runs some of each kind, each day others.
 */
import { basename } from 'node:path';
import { randomFrom } from '../../scripts/lib/random.ts';
import { examplesOf } from './page-types.ts';

/** Set by `npm run test -- full`. */
export const IS_FULL = process.env.TEST_PAGES === 'all';
/** Another sample each day; a failed test names its pages, and `TEST_SEED` tries a sample again. */
export const SEED = Number(process.env.TEST_SEED ?? Math.floor(Date.now() / 86_400_000));

/**
 * Pages for a costly test: in a full run all of them, else the examples of every kind and, at random,
 * as many more.
 * @param pages all pages of the site, for the examples
 * @param among pages that a full run looks at
 * @param more size of the sample
 */
export function triedPages(
  pages: readonly string[],
  among: readonly string[],
  more: number,
): string[] {
  const examples = examplesOf(pages).filter((path) => among.includes(path));
  if (IS_FULL) return [...new Set([...among, ...examples])];
  return [...new Set([...examples, ...sampleOf(among, more, SEED)])];
}

/** All of a list in a full run, else so many of it, each day others. */
export function someOf<T>(list: readonly T[], count: number): T[] {
  return IS_FULL ? [...list] : sampleOf(list, count, SEED);
}

/**
 * Entries of a record, such as engines or places from which a site is read: in a full run all,
 * else so many, each day the next. Files don't all begin with the same, so that every engine is at
 * work in each run.
 */
export function triedOf<T>(all: Readonly<Record<string, T>>, count: number): [string, T][] {
  const entries = Object.entries(all);
  const file = [...basename(process.argv[1] ?? '')].reduce((sum, it) => sum + it.charCodeAt(0), 0);
  return IS_FULL ? entries : inTurn(entries, count, SEED + file);
}

/** So many of a list, from the one whose turn it is: as many turns as it is long have each alike. */
export function inTurn<T>(list: readonly T[], count: number, turn: number): T[] {
  const start = turn % list.length;
  return [...list.slice(start), ...list.slice(0, start)].slice(0, count);
}

/** For a test that builds the site anew, or the like: why it is passed over, if it is. */
export const ONLY_IN_FULL = { skip: IS_FULL ? false : 'only in npm run test -- full' };

/** Some of a list, the same for the same seed. */
export function sampleOf<T>(list: readonly T[], count: number, seed: number): T[] {
  const random = randomFrom(seed);
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ item }) => item);
}
