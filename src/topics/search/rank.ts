import { LEVELS, type Posting } from '../../model/search/answer-postings.ts';

/** Gives the postings of a word. */
export type Lookup = (word: string) => readonly Posting[];

/**
 * Scores blocks for the words of a question: each word counts the more, the rarer it is, and a block
 * that has all of them counts twice as much as its words alone.
 * @param words with what each counts, 1 for one that was typed
 * @param total number of all blocks
 * @returns blocks by number, those that have none of the words left out
 */
export function scoresOf(
  words: ReadonlyMap<string, number>,
  postingsOf: Lookup,
  total: number,
): Map<number, number> {
  const scores = new Map<number, { score: number; covered: number }>();
  let whole = 0;
  for (const [word, count] of words) {
    const postings = postingsOf(word);
    const weight = count * Math.log(1 + (total - postings.length + 0.5) / (postings.length + 0.5));
    whole += weight;
    for (const { block, level } of postings) {
      const { score, covered } = scores.get(block) ?? { score: 0, covered: 0 };
      scores.set(block, {
        score: score + (weight * level) / (LEVELS - 1),
        covered: covered + weight,
      });
    }
  }
  return new Map(
    [...scores].map(([block, { score, covered }]) => [block, score * (1 + 2 * (covered / whole))]),
  );
}
