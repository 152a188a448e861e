import type { Range } from '../lib/text.ts';
import type { PermalinkPassage } from './passages.ts';

/** What a passage is compared by. */
type Identity = Omit<PermalinkPassage, 'page'>;

/** Tells whether two passages have the same characters of the same seed. */
export function isUnchanged(old: Identity, now: Identity): boolean {
  return old.hash === now.hash && old.seed === now.seed && isSamePassage(old, now);
}

/**
 * Tells whether an id still opens the passage that it was published for: the one that has its
 * first character or at least half of it. A seed never changes, so its offsets decide, and a
 * passage may gain or lose text at its ends. Where the seed was replaced, the words decide.
 */
export function isSamePassage(old: Identity, now: Identity): boolean {
  if (old.seed !== now.seed) return likeness(old, now) > 0;
  return hasBeginning(old, now) || shared(old.source, now.source) * 2 >= sizeOf(old.source);
}

/**
 * Which passage stands for a published one that has no other id: the most like it.
 * @param passages present passages by whatever names them
 * @returns its name, if one of them is the same passage
 */
export function successorOf<Name>(
  old: Identity,
  passages: Iterable<readonly [Name, Identity]>,
): Name | undefined {
  const candidates = [...passages].filter(([, now]) => isSamePassage(old, now));
  candidates.sort(([, a], [, b]) => likeness(old, b) - likeness(old, a));
  return candidates[0]?.[0];
}

/**
 * Which passage of a series keeps the id of a published one: where that one begins, so that the
 * address of a passage that was divided still leads to its beginning.
 */
export function keeperOf<Name>(
  old: Identity,
  passages: readonly (readonly [Name, Identity])[],
): Name | undefined {
  const begins = passages.filter(([, now]) => old.seed === now.seed && hasBeginning(old, now));
  return successorOf(old, begins.length > 0 ? begins : passages);
}

function hasBeginning(old: Identity, now: Identity): boolean {
  const first = old.source[0]?.[0] ?? -1;
  return now.source.some(([start, end]) => start <= first && first < end);
}

/** From 0 for nothing in common to 1 for the same. */
function likeness(old: Identity, now: Identity): number {
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
