import type { Segment } from '../../../src/model/data/alignments.ts';
import type { WordCutter } from '../../names/word-cutter.ts';
import { compareWords, similarityOf } from './edits.ts';
import { textIn } from './stretch.ts';
import { tidy } from './tidy.ts';

/** What becomes of a text. */
export interface TextComparison {
  /** Twice the characters that stay, divided by those of both texts. */
  kept: number;
  segments: Segment[];
}

/**
 * Compares two wordings as an editor would mark them.
 * @param before the older text, which may be empty
 * @param after the newer text, which may be empty
 */
export function compareTexts(before: string, after: string, words: WordCutter): TextComparison {
  if (before === after) return { kept: 1, segments: [{ type: 'same', text: after }] };
  const steps = tidy(compareWords(before, after, words), before, after);
  const segments = steps.map((step): Segment => {
    const [from, to] = [textIn(before, step.old), textIn(after, step.new)];
    if (step.type === 'same') return { type: 'same', text: to };
    if (step.type === 'removed') return { type: 'removed', from };
    return step.type === 'added' ? { type: 'added', to } : { type: 'replaced', from, to };
  });
  return { kept: similarityOf(steps), segments };
}

/** The older text of segments, one after the other. */
export function olderText(segments: readonly Segment[]): string {
  return segments
    .map((s) => (s.type === 'same' ? s.text : s.type === 'added' ? '' : s.from))
    .join('');
}

/** The newer text of segments. */
export function newerText(segments: readonly Segment[]): string {
  return segments
    .map((s) => (s.type === 'same' ? s.text : s.type === 'removed' ? '' : s.to))
    .join('');
}
