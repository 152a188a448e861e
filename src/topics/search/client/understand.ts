import { fold } from '../../../model/search/fold.ts';
import type { Searched } from '../../../model/search/searched.ts';
import { tokensOf } from '../../../model/search/tokens.ts';
import type { IndexReader, Span } from './index-reader.ts';
import { waysToRead } from './syllables.ts';

/** Blocks that answer; the span is given where it isn't the phrase itself that stands there. */
export type Places = ReadonlyMap<number, Span | undefined>;

/** A phrase, how it was understood, and its answers. */
export interface Answer {
  typed: string;
  /** As it is looked for: folded, in simplified characters where the texts have no others. */
  phrase: string;
  as: 'text' | 'traditional' | 'pinyin' | 'nothing';
  hits: Places;
  /** Where Latin letters, taken as pinyin, answer too. */
  spoken: Places;
}

const LATIN = /^[a-zü“ ]+$/;
const WORD = /[\p{Script=Han}a-z\d]/u;

/** Understands phrases by what the indexes hold of them. */
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

  /** As text if the texts have it, else in simplified characters, else as pinyin. */
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
