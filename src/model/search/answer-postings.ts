import { bareWord } from './answer-words.ts';
import { partOfText } from './part-of-text.ts';

/** The index of answers: which blocks have a word, and how much it says of each. */

/** A block that has a word. */
export interface Posting {
  /** Of the block, counted through all documents. */
  block: number;
  /** Weight of the word in the block: whole, from 1 to `LEVELS` − 1. */
  level: number;
}

/** Steps that a weight is rounded to. */
export const LEVELS = 16;

/** A part of the index: the packed postings of each of its words. */
export type PackedWords = Record<string, number[]>;

/** Packs postings, in the order of their blocks: each is its distance from the one before, and its level. */
export function packPostings(postings: readonly Posting[]): number[] {
  let last = 0;
  return postings.map(({ block, level }) => {
    const packed = (block - last) * LEVELS + level;
    last = block;
    return packed;
  });
}

/** Unpacks the postings of a word. */
export function unpackPostings(packed: readonly number[]): Posting[] {
  let block = 0;
  return packed.map((value) => {
    block += Math.floor(value / LEVELS);
    return { block, level: value % LEVELS };
  });
}

/**
 * The number of the part that holds a word, and the same as the name of an agency that leads or helps.
 * @param parts number of all parts, a power of two
 */
export function partOf(word: string, parts: number): number {
  return partOfText(bareWord(word), parts);
}

/** Passages that a pair of characters is in which is no accident of two words beside each other. */
export const FREQUENT = 3;

/**
 * A part of the pairs that texts have, by the first character: those that stand behind it in
 * `FREQUENT` passages at least, `|`, those that do in fewer.
 */
export type PackedPairs = Record<string, string>;

/** The pairs of Han characters among the words of the index, by the first character. */
export function pairsOf(index: ReadonlyMap<string, readonly Posting[]>): Map<string, string> {
  const behind = new Map<string, [frequent: string, others: string]>();
  for (const [word, { length }] of index) {
    if (!/^\p{Script=Han}{2}$/u.test(word)) continue;
    const [first = '', second = ''] = word;
    const [frequent, others] = behind.get(first) ?? ['', ''];
    behind.set(
      first,
      length < FREQUENT ? [frequent, others + second] : [frequent + second, others],
    );
  }
  return new Map([...behind].map(([first, lists]) => [first, lists.join('|')]));
}
