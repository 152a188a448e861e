/**
 * The words by which the best answers to a question are found: pairs of neighbouring Han
 * characters, numbers, and words of Latin letters. Texts and questions are cut alike.
 */

import { plainHan } from './fold.ts';

/** Signs that stand between the characters of one word: “十三五”规划, 《纲要》. */
const QUOTES = /[“”„‟"‘’‚‛'「」『』《》〈〉]/g;
const RUNS = /[\p{Script=Han}〇]+|\d+(?:\.\d+)?|[a-z]+/gu;
const HAN = /\p{Script=Han}/gu;
/** Sign before a word that is a single character. */
const CHARACTER = '.';
/** The parts that an agency can have in a task, with the sign before the words of its name. */
const ROLES = { lead: '=', other: '+' } as const;

export type AgencyPart = keyof typeof ROLES;

/** A text in one width and case, without quotation marks. */
export function plainOf(text: string): string {
  return plainHan(text).normalize('NFKC').toLowerCase().replace(QUOTES, '');
}

/** Cuts a text into its words, in their order. */
export function wordsOf(text: string): string[] {
  return (plainOf(text).match(RUNS) ?? []).flatMap((run) =>
    /[a-z\d]/.test(run) || run.length === 1 ? run : pairsOf(run),
  );
}

function pairsOf(run: string): string[] {
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

/** The Han characters of a text as words of their own, which count where their pairs are unknown. */
export function characterWords(text: string): string[] {
  return [...plainOf(text).matchAll(HAN)].map(([character]) => `${CHARACTER}${character}`);
}

/** Tells whether a word is a single character as `characterWords` gives them. */
export function isCharacterWord(word: string): boolean {
  return word.startsWith(CHARACTER);
}

/** The words of an agency's name as of the one that leads a task, or of another. */
export function roleWords(name: string, role: AgencyPart): string[] {
  return wordsOf(name).map((word) => `${ROLES[role]}${word}`);
}

/** A word without the sign before it. */
export function bareWord(word: string): string {
  return word.replace(/^[.=+]/, '');
}
