import { compareTexts, newerText, olderText, type Segment } from './compare-texts.ts';
import type { Certainty, Match } from './match-task.ts';
import type { Sentence } from './readings.ts';
import type { Span } from './span.ts';
import type { Words } from './words.ts';

/** A change from the plan to the task: `from` are the plan's words, `to` the task's. */
export type Change = Exclude<Segment, { type: 'same' }>;

/** Sentences of the plan and of the task that answer each other, compared. */
export interface AlignedPassage {
  type: 'same' | 'edited' | 'removed' | 'added';
  /** In the blocks' `reading`, in the order in which the task takes them up. */
  plan: (Span & { block: string })[];
  /** In the task's `reading`; null where the task left the sentence out. */
  task: Span | null;
  similarity: number;
  moved?: true;
  confidence?: Certainty;
  reason?: string;
  segments: Segment[];
}

/** A task beside what it takes from the plan. */
export interface TaskAlignment {
  kind: 'task';
  from: string;
  to: string[];
  /** `punctuation`: nothing but marks differ. */
  status: 'identical' | 'punctuation' | 'edited';
  similarity: number;
  confidence?: Certainty;
  changes: Change[];
  passages: AlignedPassage[];
}

const MARKS = /[\p{P}\p{S}\s]/gu;

/**
 * The entry of a task.
 * @param ids of the task and of the plan's blocks: `liaoning-tasks/task-034`
 */
export function taskEntry(
  task: string,
  planId: (block: string) => string,
  matches: readonly Match[],
  words: Words,
): TaskAlignment {
  const passages = matches.map((match) => passageOf(match, planId, words));
  const segments = passages.flatMap((passage) => passage.segments);
  const changes = segments.filter((segment): segment is Change => segment.type !== 'same');
  return {
    kind: 'task',
    from: task,
    to: [...new Set(passages.flatMap(({ plan }) => plan.map(({ block }) => block)))],
    status: statusOf(changes),
    similarity: shareKept(segments),
    ...(passages.some(({ confidence }) => confidence === 'probable') && { confidence: 'probable' }),
    changes,
    passages,
  };
}

function passageOf(match: Match, planId: (block: string) => string, words: Words): AlignedPassage {
  const before = textOf(match.plan);
  const after = textOf(match.task);
  const { segments } = compareTexts(before, after, words);
  const [first] = match.task;
  return {
    type: before === after ? 'same' : after === '' ? 'removed' : before === '' ? 'added' : 'edited',
    plan: match.plan.map(({ block, start, end }) => ({ block: planId(block), start, end })),
    task: first ? { start: first.start, end: match.task.at(-1)?.end ?? first.end } : null,
    similarity: shareKept(segments),
    ...(match.moved && { moved: true }),
    ...(match.confidence !== 'sure' && { confidence: match.confidence }),
    ...(match.reason && { reason: match.reason }),
    segments,
  };
}

function statusOf(changes: readonly Change[]): TaskAlignment['status'] {
  if (changes.length === 0) return 'identical';
  const solid = (text: string) => text.replace(MARKS, '');
  const onlyMarks = changes.every(
    (change) => solid(olderText([change])) === solid(newerText([change])),
  );
  return onlyMarks ? 'punctuation' : 'edited';
}

/** Twice the characters that stay, divided by the characters of both texts, to four decimals. */
function shareKept(segments: readonly Segment[]): number {
  const kept = segments.reduce((sum, s) => sum + (s.type === 'same' ? s.text.length : 0), 0);
  const all = olderText(segments).length + newerText(segments).length;
  return all === 0 ? 1 : Number(((2 * kept) / all).toFixed(4));
}

function textOf(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join('');
}
