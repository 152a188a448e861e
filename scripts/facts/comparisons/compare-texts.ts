import type { Segment } from '../../../src/model/data/alignments.ts';
import type { WordCutter } from '../../names/word-cutter.ts';
import { semanticCleanup } from './semantic-cleanup.ts';
import { textIn } from './stretch.ts';
import { compareWords, similarityOf } from './word-diff.ts';

/** The changes from one text to another. */
export interface TextComparison {
  /** Twice the characters that stay, divided by those of both texts. */
  similarity: number;
  segments: Segment[];
}

/**
 * Compares two wordings as an editor would mark them.
 * @param before the older text, which may be empty
 * @param after the newer text, which may be empty
 */
export function compareTexts(before: string, after: string, words: WordCutter): TextComparison {
  if (before === after) return { similarity: 1, segments: [{ type: 'same', text: after }] };
  const steps = semanticCleanup(compareWords(before, after, words), before, after);
  const segments = steps.map((step): Segment => {
    const [from, to] = [textIn(before, step.old), textIn(after, step.new)];
    if (step.type === 'same') return { type: 'same', text: to };
    if (step.type === 'removed') return { type: 'removed', from };
    return step.type === 'added' ? { type: 'added', to } : { type: 'replaced', from, to };
  });
  return { similarity: similarityOf(steps), segments };
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
