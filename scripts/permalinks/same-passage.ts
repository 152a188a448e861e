import type { Range } from '../lib/text.ts';
import type { PermalinkPassage } from './passages.ts';

/** The traits by which passages are compared. */
type Traits = Omit<PermalinkPassage, 'page'>;

/** Tells whether two passages have the same characters of the same seed. */
export function isUnchanged(old: Traits, now: Traits): boolean {
  return old.hash === now.hash && old.seed === now.seed && isSamePassage(old, now);
}

/**
 * Tells whether an id still opens the passage that it was published for: the one that has its
 * first character or at least half of it. A seed never changes, so its offsets decide, and a
 * passage may gain or lose text at its ends. Where the seed was replaced, the words decide.
 */
export function isSamePassage(old: Traits, now: Traits): boolean {
  if (old.seed !== now.seed) return similarity(old, now) > 0;
  return hasBeginning(old, now) || shared(old.source, now.source) * 2 >= sizeOf(old.source);
}

/**
 * Finds the passage that a published one has become: the most similar of those that are the same.
 * @param passages present passages, each with a name
 * @returns its name; undefined where none is the same passage
 */
export function successorOf<Name>(
  old: Traits,
  passages: Iterable<readonly [Name, Traits]>,
): Name | undefined {
  const candidates = [...passages].filter(([, now]) => isSamePassage(old, now));
  candidates.sort(([, a], [, b]) => similarity(old, b) - similarity(old, a));
  return candidates[0]?.[0];
}

/**
 * Finds the passage of a series that keeps the id of a published one: the one with its beginning, so
 * that the address of a passage that was divided leads there.
 * @param passages present passages of the series, each with a name
 * @returns its name; undefined where none is the same passage
 */
export function keeperOf<Name>(
  old: Traits,
  passages: readonly (readonly [Name, Traits])[],
): Name | undefined {
  const begins = passages.filter(([, now]) => old.seed === now.seed && hasBeginning(old, now));
  return successorOf(old, begins.length > 0 ? begins : passages);
}

function hasBeginning(old: Traits, now: Traits): boolean {
  const first = old.source[0]?.[0] ?? -1;
  return now.source.some(([start, end]) => start <= first && first < end);
}

/**
 * The similarity of two passages: the share of their characters that both have; in different seeds
 * an estimate from fingerprint, beginning and end.
 * @returns from 0 to 1
 */
function similarity(old: Traits, now: Traits): number {
  if (old.seed !== now.seed) {
    if (old.hash === now.hash) return 1;
    if (old.begins === now.begins) return 0.5;
    return old.ends === now.ends ? 0.25 : 0;
  }
  const common = shared(old.source, now.source);
  return common / (sizeOf(old.source) + sizeOf(now.source) - common);
}

function sizeOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [start, end]) => sum + end - start, 0);
}

function shared(a: readonly Range[], b: readonly Range[]): number {
  const overlaps = a.flatMap(([start, end]) =>
    b.map(([from, to]) => Math.max(0, Math.min(end, to) - Math.max(start, from))),
  );
  return overlaps.reduce((sum, overlap) => sum + overlap, 0);
}
