import { bareWord } from './answer-words.ts';

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
 * The number of the part that holds a word. Words that begin alike share a part, so that a wrong
 * character can be looked for among the words around it.
 * @param parts number of all parts
 */
export function partOf(word: string, parts: number): number {
  const first = bareWord(word).codePointAt(0) ?? 0;
  return (first * 40_503) % parts;
}
