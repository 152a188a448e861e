import type { Reading } from '../../names/readings.ts';
import { bigramOverlap } from './bigram-overlap.ts';

/** A passage of each text, and how close their words are. */
export interface AlikePassages {
  from: Reading;
  to: Reading;
  /** Cosine of their bigrams, 0 to 1. */
  similarity: number;
}

/** Passages below this similarity are about different things more often than not. */
const LEAST_ALIKE = 0.1;
/** A line of a few words is within many paragraphs by chance: this share of the bigrams has to be common. */
const LEAST_COMMON = 0.1;

/**
 * Sets passages of two texts beside those that are like them, wherever they stand. The closest are
 * paired first; then one may join a pair, so that one passage of either text answers several of the
 * other, but never several several.
 * @param similarity measures two readings, from 0 to 1
 * @returns pairs, the closest first; what is like nothing is in none
 */
export function alikePassages(
  from: readonly Reading[],
  to: readonly Reading[],
  similarity: (a: Reading, b: Reading) => number,
): AlikePassages[] {
  const pairs: AlikePassages[] = [];
  const of = (side: 'from' | 'to', passage: Reading) => pairs.filter((p) => p[side] === passage);
  // A passage that shares its counterpart with others can't have a second one.
  const isFree = (side: 'from' | 'to', passage: Reading) =>
    of(side, passage).every((pair) => of(opposite(side), pair[opposite(side)]).length === 1);
  for (const pair of candidates(from, to, similarity)) {
    const taken = { from: of('from', pair.from).length > 0, to: of('to', pair.to).length > 0 };
    if (taken.from && taken.to) continue;
    if (isFree('from', pair.from) && isFree('to', pair.to)) pairs.push(pair);
  }
  return pairs;
}

function opposite(side: 'from' | 'to'): 'from' | 'to' {
  return side === 'from' ? 'to' : 'from';
}

/**
 * The passages that are most like one passage, the closest first.
 * @param most number of passages
 */
export function closestPassages(
  passage: Reading,
  others: readonly Reading[],
  similarity: (a: Reading, b: Reading) => number,
  most: number,
): AlikePassages[] {
  return candidates([passage], others, similarity).slice(0, most);
}

function candidates(
  from: readonly Reading[],
  to: readonly Reading[],
  similarity: (a: Reading, b: Reading) => number,
): AlikePassages[] {
  return from
    .flatMap((a) => to.map((b) => ({ from: a, to: b, similarity: similarity(a, b) })))
    .filter((pair) => pair.similarity >= LEAST_ALIKE)
    .filter((pair) => bigramOverlap(pair.from.text, pair.to.text).dice >= LEAST_COMMON)
    .sort((a, b) => b.similarity - a.similarity);
}
