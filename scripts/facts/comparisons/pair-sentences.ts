import { bigramOverlap } from './bigram-overlap.ts';

/** Sentences that answer each other, by their numbers; one side is empty where there is no answer. */
export interface SentencePair {
  old: number[];
  new: number[];
}

/** Thresholds from which on two sentences are one in two wordings (see `answers`). */
export const ALIKE = { dice: 0.45, contained: 0.7, shorter: 5 };
/** The share of each half that a sentence which joins two has to hold. */
const JOINED = 0.4;

/** Tells whether two sentences are one in two wordings: similar, or one nearly within the other. */
export function answers(a: string, b: string): boolean {
  if (a === b) return true;
  const { dice, contained, shorter } = bigramOverlap(a, b);
  return dice >= ALIKE.dice || (contained >= ALIKE.contained && shorter >= ALIKE.shorter);
}

/** The numbers of sentences that a step of the alignment may take from each side. */
const STEPS = [
  [1, 1],
  [2, 1],
  [1, 2],
  [0, 1],
  [1, 0],
] as const;

/**
 * Pairs the sentences of two texts in their order so that as much as possible is in common. One
 * sentence may answer two that follow each other.
 * @returns pairs in the order of both texts; sentences of the old text alone stand before new ones
 */
export function pairSentences(old: readonly string[], now: readonly string[]): SentencePair[] {
  const best: { score: number; step: (typeof STEPS)[number] | null }[][] = [];
  for (let i = 0; i <= old.length; i++) {
    best.push([]);
    for (let j = 0; j <= now.length; j++) {
      const row = best[i] as (typeof best)[number];
      row[j] = { score: i + j === 0 ? 0 : Number.NEGATIVE_INFINITY, step: null };
      for (const step of STEPS) {
        const [a, b] = step;
        const before = best[i - a]?.[j - b];
        if (!before) continue;
        const score = before.score + worth(old.slice(i - a, i), now.slice(j - b, j));
        if (score > (row[j]?.score ?? 0)) row[j] = { score, step };
      }
    }
  }
  return walkBack(best, old.length, now.length);
}

/** The pairs of the best alignment, from its end to its beginning. */
function walkBack(
  best: readonly (readonly { step: (typeof STEPS)[number] | null }[])[],
  ends: number,
  endsNow: number,
): SentencePair[] {
  const pairs: SentencePair[] = [];
  for (let [i, j] = [ends, endsNow]; i + j > 0; ) {
    const [a, b] = best[i]?.[j]?.step ?? [i, j];
    pairs.unshift({ old: numbers(i - a, i), new: numbers(j - b, j) });
    [i, j] = [i - a, j - b];
  }
  return pairs;
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** The score of a pair: the bigrams in common; 0 for a sentence that stands alone. */
function worth(old: readonly string[], now: readonly string[]): number {
  if (old.length === 0 || now.length === 0) return 0;
  const [a, b] = [old.join(''), now.join('')];
  if (old.length + now.length > 2 && !joins(old, now)) return Number.NEGATIVE_INFINITY;
  if (!answers(a, b)) return Number.NEGATIVE_INFINITY;
  // Equal sentences first: they must not be drawn into a pair with a neighbour.
  return bigramOverlap(a, b).common + (a === b ? 2 : 0);
}

function joins(old: readonly string[], now: readonly string[]): boolean {
  const [halves, whole] = old.length > 1 ? [old, now[0]] : [now, old[0]];
  if (halves.includes(whole as string)) return false;
  return halves.every((half) => bigramOverlap(half, whole as string).contained >= JOINED);
}
