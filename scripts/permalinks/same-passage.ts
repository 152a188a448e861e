import type { Range } from '../lib/text.ts';
import type { Passage } from './passages.ts';

/** What a passage is compared by. */
type Identity = Omit<Passage, 'page'>;

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
  if (old.seed !== now.seed) {
    return old.hash === now.hash || old.begins === now.begins || old.ends === now.ends;
  }
  const first = old.source[0]?.[0] ?? -1;
  const hasFirst = now.source.some(([start, end]) => start <= first && first < end);
  return hasFirst || shared(old.source, now.source) * 2 >= sizeOf(old.source);
}

/**
 * The id under which a published passage stands now.
 * @param passages all present passages of its document
 * @returns the id of the one that has most in common with it, if it is the same passage
 */
export function successorOf(
  old: Identity,
  passages: Iterable<readonly [string, Identity]>,
): string | undefined {
  const candidates = [...passages].filter(([, now]) => isSamePassage(old, now));
  candidates.sort(([, a], [, b]) => likeness(old, b) - likeness(old, a));
  return candidates[0]?.[0];
}

/** From 0 for nothing in common to 1 for the same. */
function likeness(old: Identity, now: Identity): number {
  if (old.seed !== now.seed) return old.hash === now.hash ? 1 : 0.5;
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
