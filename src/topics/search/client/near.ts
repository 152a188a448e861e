import { isPunctuation } from '../../../model/search/fold.ts';
import type { Places } from './understand.ts';

const MOST = 10;
/** A block must have this part of the pairs. */
const LEAST_SHARE = 1 / 3;

/**
 * The blocks most similar to phrases that none holds: those with a third and more of their pairs
 * of neighbouring characters, ordered by what these weigh: a pair the more, the rarer it is.
 * @param exactly finds the blocks that hold a text
 */
export async function nearest(
  phrases: readonly string[],
  exactly: (text: string) => Promise<Places>,
): Promise<number[]> {
  const pairs = [...new Set(phrases.flatMap(pairsOf))];
  const found = await Promise.all(pairs.map(exactly));
  const shares = new Map<number, { pairs: number; weight: number }>();
  for (const places of found) {
    for (const number of places.keys()) {
      const { pairs, weight } = shares.get(number) ?? { pairs: 0, weight: 0 };
      shares.set(number, { pairs: pairs + 1, weight: weight + 1 / Math.log(places.size + 2) });
    }
  }
  const best = [...shares].filter(([, share]) => share.pairs >= LEAST_SHARE * pairs.length);
  return best
    .sort(([a, x], [b, y]) => y.weight - x.weight || a - b)
    .slice(0, MOST)
    .map(([number]) => number);
}

/** The pairs of neighbouring characters of a phrase; of a phrase of one, that one. */
export function pairsOf(phrase: string): string[] {
  const characters = [...phrase].filter((character) => !isPunctuation(character));
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
