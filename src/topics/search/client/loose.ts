import { fold, isPunctuation } from '../../../model/search/fold.ts';
import { BLANK, tokensOf } from '../../../model/search/tokens.ts';
import type { IndexReader, TokenSpan } from './index-reader.ts';

/** Most signs between two characters of a phrase that still belong together. */
const WIDEST_GAP = 6;
/** Tokens of a long phrase, of which pieces are looked for and the rest is compared. */
const LONG = 40;
const PIECE = 12;

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
  if (tokens.length > LONG) return await longLoosely(index, tokens);
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

/** The same for a long phrase: its ends and middle are looked for, and the rest is compared. */
async function longLoosely(
  index: IndexReader,
  tokens: readonly string[],
): Promise<Map<number, TokenSpan>> {
  const starts = [0, Math.floor((tokens.length - PIECE) / 2), tokens.length - PIECE];
  const pieces = await Promise.all(
    starts.map(async (start) => {
      const piece = tokens.slice(start, start + PIECE);
      return chains(await Promise.all(piece.map((token) => index.places(token))), () => undefined);
    }),
  );
  const [first = new Map<number, TokenSpan>(), ...others] = pieces;
  const wanted = tokens.join('');
  const found = new Map<number, TokenSpan>();
  for (const [number] of first) {
    if (!others.every((piece) => piece.has(number))) continue;
    const all = tokensOf(fold(await index.text(number)).text);
    const kept = all.flatMap((token, place) =>
      isPunctuation(token) || token === BLANK ? [] : [place],
    );
    const units = kept
      .map((place) => all[place] ?? '')
      .join('')
      .indexOf(wanted);
    if (units < 0) continue;
    const at = [
      ...kept
        .map((place) => all[place] ?? '')
        .join('')
        .slice(0, units),
    ].length;
    const start = kept[at] ?? 0;
    found.set(number, { start, length: (kept[at + tokens.length - 1] ?? start) - start + 1 });
  }
  return found;
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
