import { isPunctuation } from '../../../model/search/fold.ts';
import { tokensOf } from '../../../model/search/tokens.ts';
import type { IndexReader, Span } from './index-reader.ts';

/** More signs than this between two characters of a phrase, and they no longer belong together. */
const WIDEST_GAP = 6;

type Places = Map<number, readonly number[]>;

/**
 * The blocks that hold a phrase when punctuation and blanks are passed over on both sides:
 * 科技教育 in 科技、教育.
 * @param phrase folded
 * @param symbols the signs that the texts have
 */
export async function findLoosely(
  index: IndexReader,
  phrase: string,
  symbols: readonly string[],
): Promise<Map<number, Span>> {
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
 * @param signsIn the places of a block that a gap may consist of; undefined where any may
 */
function chains(
  places: readonly Places[],
  signsIn: (number: number) => ReadonlySet<number> | undefined,
): Map<number, Span> {
  const [first = new Map(), ...others] = places;
  const found = new Map<number, Span>();
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
