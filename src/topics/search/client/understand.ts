import { fold } from '../../../model/search/fold.ts';
import { partOfText } from '../../../model/search/part-of-text.ts';
import type { Searched } from '../../../model/search/searched.ts';
import { tokensOf } from '../../../model/search/tokens.ts';
import { groupBy } from '../../../ui/client/group-by.ts';
import { lettersOf } from '../letters.ts';
import type { IndexReader, TokenSpan } from './index-reader.ts';
import type { LoadPart } from './parts.ts';
import { spanText } from './span-text.ts';

/** Matching blocks by number, with the span of the match unless it is the phrase itself. */
export type Places = ReadonlyMap<number, TokenSpan | undefined>;

/** A phrase of a query, its interpretation, and the blocks that match. */
export interface Answer {
  typed: string;
  /** The text searched for: folded, in simplified characters if the texts have no others. */
  phrase: string;
  as: 'text' | 'traditional' | 'pinyin' | 'initials' | 'nothing';
  hits: Places;
  /** Blocks that match Latin letters taken as pinyin. */
  spoken: Places;
  /** The words of the texts that pinyin stands for, where the texts don't have its letters. */
  meant?: string;
}

const LATIN = /^[a-zü“ ]+$/;
const INITIALS = /^[a-z]{2,12}$/;
/** Places of a pinyin that tell what it means. */
const FIRST_PLACES = 4;
/** Tokens of a long phrase, of which pieces are looked for and the rest is compared. */
const LONG = 40;
const PIECE = 12;
const WORD = /[\p{Script=Han}a-z\d]/u;

/** Interprets phrases by the contents of the indexes. */
export class Understanding {
  readonly characters: IndexReader;
  readonly symbols: readonly string[];
  readonly #pinyin: IndexReader;
  readonly #syllables: ReadonlySet<string>;
  readonly #load: LoadPart;
  /** Number of the parts of initials. */
  readonly #initials: number;

  constructor(
    characters: IndexReader,
    pinyin: IndexReader,
    searched: Pick<Searched, 'symbols' | 'syllables' | 'answers'>,
    load: LoadPart,
  ) {
    this.characters = characters;
    this.#pinyin = pinyin;
    this.symbols = [...searched.symbols];
    this.#load = load;
    this.#initials = searched.answers.initials;
    this.#syllables = new Set(searched.syllables.split(' '));
  }

  /** Interprets a phrase as text if the texts have it, else in simplified characters, else as pinyin. */
  async answer(typed: string): Promise<Answer> {
    const folded = fold(typed).text;
    const hits = await this.exactly(folded);
    // A letter alone is a letter, whatever stands over it.
    const letters = folded.length > 1 ? lettersOf(folded) : folded;
    const spoken = LATIN.test(letters) ? await this.#spoken(letters) : new Map();
    if (hits.size > 0) return { typed, phrase: folded, as: 'text', hits, spoken };
    const phrase = await this.#simplified(folded);
    const other = phrase === folded ? hits : await this.exactly(phrase);
    if (other.size > 0) return { typed, phrase, as: 'traditional', hits: other, spoken };
    if (spoken.size > 0) {
      const meant = await this.#meant(spoken);
      return { typed, phrase, as: 'pinyin', hits: spoken, spoken: new Map(), meant };
    }
    const name = INITIALS.test(letters) && (await this.#named(letters));
    if (name)
      return { typed, phrase: name, as: 'initials', hits: await this.exactly(name), spoken };
    return { typed, phrase, as: 'nothing', hits: spoken, spoken };
  }

  /** A text in simplified characters; their list is loaded where the texts lack one of its own. */
  async #simplified(text: string): Promise<string> {
    const own = new Set(text.match(/\p{Script=Han}/gu));
    const places = await Promise.all([...own].map((it) => this.characters.places(it)));
    if (places.every(({ size }) => size > 0)) return text;
    const list = await this.#load<string>('simplified');
    const pairs = list.match(/../gu)?.map((pair) => [...pair] as [string, string]);
    const simplified = new Map(pairs);
    return [...text].map((character) => simplified.get(character) ?? character).join('');
  }

  /** The blocks whose folded text holds the phrase. */
  async exactly(phrase: string): Promise<Places> {
    const tokens = tokensOf(phrase);
    // Pagefind would leave a sign that it doesn't know out of the phrase.
    const isKnown = (token: string) => WORD.test(token) || this.symbols.includes(token);
    if (tokens.length === 0 || !tokens.every(isKnown)) return new Map();
    const found = await this.#numbers(tokens, phrase);
    return new Map(found.map((number) => [number, undefined]));
  }

  /** The text that most of the first places have for a pinyin. */
  async #meant(places: Places): Promise<string> {
    const first = [...places].slice(0, FIRST_PLACES);
    const texts = await Promise.all(
      first.map(async ([number, span]) =>
        span ? spanText(span, await this.characters.text(number)) : '',
      ),
    );
    const counts = groupBy(texts, (text) => text);
    const [most = ''] = [...counts].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    return most;
  }

  /** The name that initials mean most often. */
  async #named(initials: string): Promise<string | undefined> {
    const part = partOfText(initials, this.#initials);
    return (await this.#load<Record<string, string>>(`initials-${part}`))[initials];
  }

  /** Tells whether letters are a syllable of the texts. */
  isSyllable(letters: string): boolean {
    return this.#syllables.has(lettersOf(letters));
  }

  /** Tells whether letters can be read as syllables of the texts. */
  isPinyin(letters: string): boolean {
    return LATIN.test(letters) && syllableReadings(lettersOf(letters), this.#syllables).length > 0;
  }

  /** The numbers of the blocks in which tokens follow each other: of a long row, ends and middle are looked for. */
  async #numbers(tokens: readonly string[], phrase: string): Promise<number[]> {
    if (tokens.length <= LONG) return [...(await this.characters.phrase(tokens)).keys()];
    const starts = [0, Math.floor((tokens.length - PIECE) / 2), tokens.length - PIECE];
    const pieces = await Promise.all(
      starts.map((start) => this.characters.phrase(tokens.slice(start, start + PIECE))),
    );
    const [first = new Map<number, TokenSpan>(), ...others] = pieces;
    const numbers = [...first.keys()].filter((it) => others.every((piece) => piece.has(it)));
    const texts = await Promise.all(numbers.map((number) => this.characters.text(number)));
    return numbers.filter((_, at) => fold(texts[at] ?? '').text.includes(phrase));
  }

  async #spoken(letters: string): Promise<Places> {
    const ways = syllableReadings(letters, this.#syllables);
    const found = await Promise.all(ways.map((syllables) => this.#pinyin.phrase(syllables)));
    return new Map(found.flatMap((places) => [...places]));
  }
}

/** Quotation marks of a phrase as they stand inside others, whatever form they had. */
function innerQuotes(phrase: string): string {
  let isOpen = false;
  return phrase.replace(/[“”"＂「」『』]/g, () => {
    isOpen = !isOpen;
    return isOpen ? '‘' : '’';
  });
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
    if (as === 'traditional')
      return [`“${innerQuotes(typed)}”已按简体“${innerQuotes(phrase)}”检索。`];
    if (as === 'pinyin') return [`全部文字中没有“${typed}”，已按拼音检索。`];
    if (as === 'initials') return [`“${typed}”已按拼音首字母作“${phrase}”检索。`];
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
export function syllableReadings(letters: string, known: ReadonlySet<string>): string[][] {
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
