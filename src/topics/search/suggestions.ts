import { plainOf } from '../../model/search/answer-words.ts';
import type { Entity } from '../../model/search/entities.ts';
import { lettersOf } from './letters.ts';

/** Suggestions at most. */
const MOST = 8;

/** The ranks of a name by the place of the typed text in it. */
const BEGINS = 4;
const HOLDS = 1;

/** Names to suggest for what has been typed so far. */
export class Suggestions {
  readonly #entities: readonly Entity[];
  readonly #names: readonly string[][];

  constructor(entities: readonly Entity[]) {
    this.#entities = entities;
    this.#names = entities.map(({ names }) => names.map(plainOf));
  }

  /**
   * The numbers of the entities whose names begin with what is typed or hold it, best first.
   * @param typed Han characters; or letters, which are taken for pinyin or initials
   * @param syllables of the first name of each entity, blanks between; needed for letters only
   */
  of(typed: string, syllables: readonly string[] = []): number[] {
    const plain = plainOf(typed).replace(/\s+/g, '');
    if (plain === '') return [];
    const letters = pinyinOf(plain);
    const found = this.#entities.flatMap(({ mentions }, number) => {
      const own = bestOf(this.#names[number] ?? [], plain);
      const spoken = letters ? spokenRank(syllables[number] ?? '', letters) : 0;
      const rank = Math.max(own, spoken);
      return rank === 0 ? [] : [{ number, score: rank * (1 + Math.log(1 + mentions)) }];
    });
    found.sort((a, b) => b.score - a.score || a.number - b.number);
    return found.slice(0, MOST).map(({ number }) => number);
  }
}

/** Letters without tones and signs, where what was typed is nothing else. */
export function pinyinOf(typed: string): string | undefined {
  const letters = lettersOf(plainOf(typed)).replaceAll('ü', 'v').replace(/['\s]/g, '');
  return /^[a-z]+$/.test(letters) ? letters : undefined;
}

/** The rank of the name that fits best, 0 where none does; short names fit better. */
function bestOf(names: readonly string[], plain: string): number {
  const ranks = names.map((name) => {
    const at = name.indexOf(plain);
    return at < 0 ? 0 : (at === 0 ? BEGINS : HOLDS) * (0.5 + plain.length / name.length);
  });
  return Math.max(0, ...ranks);
}

/** The rank of letters as the beginning of a name’s pinyin, or of its initials; 0 where they are neither. */
function spokenRank(syllables: string, letters: string): number {
  const initials = syllables.replace(/(\S)\S*\s?/g, '$1');
  const whole = syllables.replaceAll(' ', '');
  if (whole.startsWith(letters)) return BEGINS * (0.5 + letters.length / whole.length);
  if (letters.length > 1 && initials.startsWith(letters))
    return BEGINS * (0.5 + letters.length / initials.length);
  return 0;
}
