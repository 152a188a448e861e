import type { AlignedPassage, TaskAlignment } from '../../model/data/alignments.ts';
import { similarity } from '../../model/similarity.ts';

/** Counts of a number of tasks by their changes from the plan. */
export interface Counts {
  tasks: number;
  identical: number;
  punctuation: number;
  edited: number;
  /** Sentences by their change. */
  sentences: Record<AlignedPassage['type'], number>;
  /** Places where words were changed, of whole sentences too. */
  changes: number;
  /** Twice the characters that stay, divided by those of both sides. */
  similarity: number;
}

/** Counts tasks and sentences. */
export function countsOf(entries: readonly TaskAlignment[]): Counts {
  const passages = entries.flatMap((entry) => entry.passages);
  const having = (status: TaskAlignment['status']) =>
    entries.filter((entry) => entry.status === status).length;
  const being = (type: AlignedPassage['type']) =>
    passages.filter((passage) => passage.type === type).length;
  return {
    tasks: entries.length,
    identical: having('identical'),
    punctuation: having('punctuation'),
    edited: having('edited'),
    sentences: {
      same: being('same'),
      edited: being('edited'),
      removed: being('removed'),
      added: being('added'),
    },
    changes: entries.reduce((sum, { changes }) => sum + changes.length, 0),
    similarity: similarityOf(passages),
  };
}

function similarityOf(passages: readonly AlignedPassage[]): number {
  const segments = passages.flatMap((passage) => passage.segments);
  const length = (side: 'from' | 'to') =>
    segments.reduce((sum, segment) => sum + wordsOn(segment, side), 0);
  const kept = segments.reduce((sum, s) => sum + (s.type === 'same' ? s.text.length : 0), 0);
  return similarity(kept, length('from') + length('to'));
}

function wordsOn(segment: AlignedPassage['segments'][number], side: 'from' | 'to'): number {
  if (segment.type === 'same') return segment.text.length;
  if (side === 'from') return segment.type === 'added' ? 0 : segment.from.length;
  return segment.type === 'removed' ? 0 : segment.to.length;
}

/** A share for readers: 0.9731 is 97.3%; only whole equality is 100%. */
export function percent(share: number): string {
  if (share === 1) return '100%';
  return `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;
}
