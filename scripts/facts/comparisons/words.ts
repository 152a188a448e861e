import { type WordCutter, wordCutter } from '../../names/word-cutter.ts';

/** 《…》, a short quotation, a number with its sign or a Latin word: never cut. */
const WHOLE = /《[^》]{1,60}》|〔\d{4}〕|“[^”，。]{1,14}”|\d+(?:\.\d+)?[%％年月日]?|[A-Za-z]+\d*/y;

/**
 * Makes the function that cuts texts into the words in which they are compared.
 * @param names words that the dictionary doesn't have: places, agencies, terms
 */
export function wordsWith(names: Iterable<string>): WordCutter {
  return wordCutter(names, WHOLE);
}
