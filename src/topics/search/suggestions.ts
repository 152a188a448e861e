import { plainOf } from '../../model/search/answer-words.ts';
import type { Hint } from '../../model/search/entity-names.ts';
import { lettersOf } from './letters.ts';

/** Suggestions at most. */
const MOST = 8;

/** The ranks of a name by the place of the typed text in it. */
const BEGINS = 4;
const HOLDS = 1;

/** The character by which the hints for what is typed are kept; undefined where nothing is. */
export function firstTyped(typed: string): string | undefined {
  const plain = plainTyped(typed);
  const [first] = pinyinOf(plain) ?? plain;
  return first;
}

/**
 * The hints whose names begin with what is typed or hold it, best first.
 * @param typed Han characters; or letters, which are taken for pinyin or initials
 * @param hints all of its first character
 */
export function suggestionsFor(typed: string, hints: readonly Hint[]): Hint[] {
  const plain = plainTyped(typed);
  if (plain === '') return [];
  const letters = pinyinOf(plain);
  const found = hints.flatMap((hint) => {
    const own = bestOf(hint.names.map(plainOf), plain);
    const spoken = letters ? spokenRank(hint.syllables, letters) : 0;
    const rank = Math.max(own, spoken);
    return rank === 0 ? [] : [{ hint, score: rank * (1 + Math.log(1 + hint.mentions)) }];
  });
  found.sort((a, b) => b.score - a.score || a.hint.number - b.hint.number);
  return found.slice(0, MOST).map(({ hint }) => hint);
}

function plainTyped(typed: string): string {
  return plainOf(typed).replace(/\s+/g, '');
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
