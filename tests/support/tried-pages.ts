/** Which pages the costly tests look at: `npm run test -- full` at all, other runs at some of each kind. */
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

/** Some of a list, the same for the same seed. */
export function sampleOf(list: readonly string[], count: number, seed: number): string[] {
  const random = randomFrom(seed);
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ item }) => item);
}
