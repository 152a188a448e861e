import { plainOf } from '../../model/search/answer-words.ts';
import { BEGINS, bestHints, type Hint } from '../../model/search/entity-names.ts';
import { lettersOf } from './letters.ts';

/**
 * The first characters by which the hints for what is typed are kept, fewer where fewer are typed.
 * @param count of the characters
 */
export function firstTyped(typed: string, count = 1): string {
  const plain = plainTyped(typed);
  return [...(pinyinOf(plain) ?? plain)].slice(0, count).join('');
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
  return bestHints(hints, plain, ({ syllables }) => (letters ? spokenRank(syllables, letters) : 0));
}

function plainTyped(typed: string): string {
  return plainOf(typed).replace(/\s+/g, '');
}

/** Letters without tones and signs, where what was typed is nothing else. */
export function pinyinOf(typed: string): string | undefined {
  const letters = lettersOf(plainOf(typed)).replaceAll('ü', 'v').replace(/['\s]/g, '');
  return /^[a-z]+$/.test(letters) ? letters : undefined;
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
