import { isPunctuation } from '../../../model/search/fold.ts';
import { tokensOf } from '../../../model/search/tokens.ts';
import type { IndexReader, TokenSpan } from './index-reader.ts';
import type { Places } from './understand.ts';

/** Most signs between two characters of a phrase that still belong together. */
const WIDEST_GAP = 6;

type TokenPlaces = Map<number, readonly number[]>;

/**
 * The blocks that hold a phrase if punctuation and blanks are ignored on both sides:
 * 科技教育 in 科技、教育.
 * @param phrase folded
 * @param symbols the signs that the texts have
 */
export async function findLoosely(
  index: IndexReader,
  phrase: string,
  symbols: readonly string[],
): Promise<Map<number, TokenSpan>> {
  const tokens = tokensOf([...phrase].filter((character) => !isPunctuation(character)).join(''));
  if (tokens.length < 2) return new Map();
  const places = await Promise.all(tokens.map((token) => index.places(token)));
  const candidates = chains(places, () => undefined);
  // The signs are many, and fetched only where a gap is to be judged.
  if (![...candidates.values()].some(({ length }) => length > tokens.length)) return candidates;
  const signs = await Promise.all(symbols.map((symbol) => index.places(symbol)));
  const inBlock = new Map<number, Set<number>>();
  return chains(places, (number) => {
    const known = inBlock.get(number) ?? new Set(signs.flatMap((sign) => sign.get(number) ?? []));
    inBlock.set(number, known);
    return known;
  });
}

/**
 * The first span of each block in which one place of every token follows another.
 * @param signsIn the places of a block that a gap may consist of; undefined if any may
 */
function chains(
  places: readonly TokenPlaces[],
  signsIn: (number: number) => ReadonlySet<number> | undefined,
): Map<number, TokenSpan> {
  const [first = new Map(), ...others] = places;
  const found = new Map<number, TokenSpan>();
  for (const [number, starts] of first) {
    const rest = others.map((other) => new Set(other.get(number)));
    if (rest.some(({ size }) => size === 0)) continue;
    const signs = signsIn(number);
    for (const start of [...starts].sort((a, b) => a - b)) {
      const end = chainEnd(start, rest, signs);
      if (end === undefined) continue;
      found.set(number, { start, length: end - start + 1 });
      break;
    }
  }
  return found;
}

function chainEnd(
  start: number,
  rest: readonly ReadonlySet<number>[],
  signs: ReadonlySet<number> | undefined,
): number | undefined {
  let ends = [start];
  for (const places of rest) {
    ends = [...new Set(ends.flatMap((end) => [...nextPlaces(end, places, signs)]))];
    if (ends.length === 0) return undefined;
  }
  return ends[0];
}

function* nextPlaces(
  end: number,
  places: ReadonlySet<number>,
  signs: ReadonlySet<number> | undefined,
): Generator<number> {
  for (let place = end + 1; place <= end + 1 + WIDEST_GAP; place += 1) {
    if (places.has(place)) yield place;
    if (signs && !signs.has(place)) return;
  }
}

const MOST_SIMILAR = 10;
/** The share of the pairs that a block must have. */
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
    .slice(0, MOST_SIMILAR)
    .map(([number]) => number);
}

/** The pairs of neighbouring characters of a phrase; of a phrase of one, that one. */
export function pairsOf(phrase: string): string[] {
  const characters = [...phrase].filter((character) => !isPunctuation(character));
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
