import { fold } from '../../../model/search/fold.ts';
import type { Searched } from '../../../model/search/searched.ts';
import { tokensOf } from '../../../model/search/tokens.ts';
import type { IndexReader, TokenSpan } from './index-reader.ts';

/** Matching blocks by number, with the span of the match unless it is the phrase itself. */
export type Places = ReadonlyMap<number, TokenSpan | undefined>;

/** A phrase of a query, its interpretation, and the blocks that match. */
export interface Answer {
  typed: string;
  /** The text searched for: folded, in simplified characters if the texts have no others. */
  phrase: string;
  as: 'text' | 'traditional' | 'pinyin' | 'nothing';
  hits: Places;
  /** Blocks that match Latin letters taken as pinyin. */
  spoken: Places;
}

const LATIN = /^[a-zü“ ]+$/;
const WORD = /[\p{Script=Han}a-z\d]/u;

/** Interprets phrases by the contents of the indexes. */
export class Understanding {
  readonly characters: IndexReader;
  readonly symbols: readonly string[];
  readonly #pinyin: IndexReader;
  readonly #syllables: ReadonlySet<string>;
  readonly #simplified = new Map<string, string>();

  constructor(
    characters: IndexReader,
    pinyin: IndexReader,
    searched: Pick<Searched, 'symbols' | 'syllables' | 'simplified'>,
  ) {
    this.characters = characters;
    this.#pinyin = pinyin;
    this.symbols = [...searched.symbols];
    this.#syllables = new Set(searched.syllables.split(' '));
    for (const [traditional = '', simplified = ''] of searched.simplified
      .match(/../gu)
      ?.map((pair) => [...pair]) ?? []) {
      this.#simplified.set(traditional, simplified);
    }
  }

  /** Interprets a phrase as text if the texts have it, else in simplified characters, else as pinyin. */
  async answer(typed: string): Promise<Answer> {
    const folded = fold(typed).text;
    const hits = await this.exactly(folded);
    const spoken = LATIN.test(folded) ? await this.#spoken(folded) : new Map();
    if (hits.size > 0) return { typed, phrase: folded, as: 'text', hits, spoken };
    const phrase = [...folded]
      .map((character) => this.#simplified.get(character) ?? character)
      .join('');
    const other = phrase === folded ? hits : await this.exactly(phrase);
    if (other.size > 0) return { typed, phrase, as: 'traditional', hits: other, spoken };
    const as = spoken.size > 0 ? 'pinyin' : 'nothing';
    return { typed, phrase, as, hits: spoken, spoken: new Map() };
  }

  /** The blocks whose folded text holds the phrase. */
  async exactly(phrase: string): Promise<Places> {
    const tokens = tokensOf(phrase);
    // Pagefind would leave a sign that it doesn't know out of the phrase.
    const isKnown = (token: string) => WORD.test(token) || this.symbols.includes(token);
    if (tokens.length === 0 || !tokens.every(isKnown)) return new Map();
    const found = await this.characters.phrase(tokens);
    return new Map([...found.keys()].map((number) => [number, undefined]));
  }

  async #spoken(letters: string): Promise<Places> {
    const ways = waysToRead(letters, this.#syllables);
    const found = await Promise.all(ways.map((syllables) => this.#pinyin.phrase(syllables)));
    return new Map(found.flatMap((places) => [...places]));
  }
}

/** Remarks for the reader on phrases that were not searched for as they were typed. */
export function remarks({
  answers,
  hits,
}: {
  answers: readonly Answer[];
  hits: ReadonlyMap<number, unknown>;
}): string[] {
  return answers.flatMap(({ typed, phrase, as, hits: own }) => {
    if (as === 'traditional') return [`“${typed}”已按简体“${phrase}”检索。`];
    if (as === 'pinyin') return [`全部文字中没有“${typed}”，已按拼音检索。`];
    const isMissing = own.size === 0 && answers.length > 1 && hits.size === 0;
    return isMissing ? [`全部文字中没有“${typed}”。`] : [];
  });
}

/** Letters of the longest input taken as pinyin; more could be cut in too many ways. */
const LONGEST_PINYIN = 60;
const MOST_WAYS = 24;

/**
 * Finds every way to read letters as syllables: xian → xian, xi an. Apostrophes and blanks separate
 * syllables; v, ü and the u of lue stand for ü.
 * @param known the syllables that the texts have
 */
export function waysToRead(letters: string, known: ReadonlySet<string>): string[][] {
  const parts = letters
    .normalize('NFC')
    .replaceAll('ü', 'v')
    .split(/[\s“'’]+/)
    .filter(Boolean);
  if (letters.length > LONGEST_PINYIN || !parts.every((part) => /^[a-z]+$/.test(part))) return [];
  let ways: string[][] = parts.length > 0 ? [[]] : [];
  for (const part of parts) {
    const readings = readPart(part, known);
    ways = ways.flatMap((way) => readings.map((reading) => [...way, ...reading]));
    ways.splice(MOST_WAYS);
  }
  return ways;
}

function readPart(letters: string, known: ReadonlySet<string>): string[][] {
  if (letters === '') return [[]];
  const ways: string[][] = [];
  for (
    let length = Math.min(6, letters.length);
    length > 0 && ways.length < MOST_WAYS;
    length -= 1
  ) {
    const syllable = letters.slice(0, length).replace(/^([ln])ue$/, '$1ve');
    if (!known.has(syllable)) continue;
    for (const rest of readPart(letters.slice(length), known)) ways.push([syllable, ...rest]);
  }
  return ways;
}
