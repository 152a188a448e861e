import { diffArrays } from 'diff';
import type { Stretch } from '../../../src/model/reading.ts';
import { similarity } from '../../../src/model/similarity.ts';
import { type WordCutter, wordCutter } from '../../names/word-cutter.ts';
import { lengthOf, textIn } from './stretch.ts';

/** Stretches that are never cut: 《…》, a short quotation, a number with its sign, a Latin word. */
const WHOLE = /《[^》]{1,60}》|〔\d{4}〕|“[^”，。]{1,14}”|\d+(?:\.\d+)?[%％年月日]?|[A-Za-z]+\d*/y;

/**
 * Makes the function that cuts texts into the words by which they are compared.
 * @param names words that the dictionary doesn't have: places, agencies, terms
 */
export function wordsWith(names: Iterable<string>): WordCutter {
  return wordCutter(names, WHOLE);
}

/**
 * One step from an old text to a new one. Steps follow each other without a gap in both texts;
 * `old` is empty where words are added, `new` where they are removed.
 */
export interface Step {
  type: 'same' | 'removed' | 'added' | 'replaced';
  old: Stretch;
  new: Stretch;
}

/**
 * Compares two texts word by word.
 * @returns the shortest way from one to the other, before its cleanup: no step is `replaced`
 */
export function compareWords(before: string, after: string, words: WordCutter): Step[] {
  const old = words(before);
  const now = words(after);
  const parts = diffArrays(
    old.map((span) => textIn(before, span)),
    now.map((span) => textIn(after, span)),
  );
  const at = { old: 0, new: 0 };
  return parts.map(({ value, added, removed }): Step => {
    const length = value.join('').length;
    const step: Step = {
      type: added ? 'added' : removed ? 'removed' : 'same',
      old: { start: at.old, end: at.old + (added ? 0 : length) },
      new: { start: at.new, end: at.new + (removed ? 0 : length) },
    };
    at.old = step.old.end;
    at.new = step.new.end;
    return step;
  });
}

/** The similarity of two texts, by the steps from one to the other. */
export function similarityOf(steps: readonly Step[]): number {
  const sum = (spans: Stretch[]) => spans.reduce((total, span) => total + lengthOf(span), 0);
  const kept = sum(steps.filter(({ type }) => type === 'same').map((step) => step.old));
  return similarity(kept, sum(steps.map((step) => step.old)) + sum(steps.map((step) => step.new)));
}
