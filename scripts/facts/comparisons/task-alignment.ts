import type {
  AlignedPassage,
  Change,
  Segment,
  TaskAlignment,
} from '../../../src/model/data/alignments.ts';
import { similarity } from '../../../src/model/similarity.ts';
import type { WordCutter } from '../../names/word-cutter.ts';
import { compareTexts, newerText, olderText } from './compare-texts.ts';
import type { Match } from './match-task.ts';
import type { Sentence } from './sentences.ts';

const MARKS = /[\p{P}\p{S}\s]/gu;

/**
 * A task beside the passages of the plan that it takes up, with all changes.
 * @param task full id: `liaoning-tasks/task-034`
 * @param planId gives a block of the plan its full id
 */
export function taskAlignment(
  task: string,
  planId: (block: string) => string,
  matches: readonly Match[],
  words: WordCutter,
): TaskAlignment {
  const passages = matches.map((match) => passageOf(match, planId, words));
  const segments = passages.flatMap((passage) => passage.segments);
  const changes = segments.filter((segment): segment is Change => segment.type !== 'same');
  return {
    kind: 'task',
    from: task,
    to: [...new Set(passages.flatMap(({ plan }) => plan.map(({ block }) => block)))],
    status: statusOf(changes),
    similarity: similarityIn(segments),
    ...(passages.some(({ confidence }) => confidence === 'probable') && { confidence: 'probable' }),
    changes,
    passages,
  };
}

function passageOf(
  match: Match,
  planId: (block: string) => string,
  words: WordCutter,
): AlignedPassage {
  const before = textOf(match.plan);
  const after = textOf(match.task);
  const { segments } = compareTexts(before, after, words);
  const [first] = match.task;
  return {
    type: before === after ? 'same' : after === '' ? 'removed' : before === '' ? 'added' : 'edited',
    plan: match.plan.map(({ block, start, end }) => ({ block: planId(block), start, end })),
    task: first ? { start: first.start, end: match.task.at(-1)?.end ?? first.end } : null,
    similarity: similarityIn(segments),
    moved: match.moved || undefined,
    confidence: match.confidence === 'sure' ? undefined : match.confidence,
    reason: match.reason,
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

/** The similarity of the two texts of segments, to four decimals. */
function similarityIn(segments: readonly Segment[]): number {
  const kept = segments.reduce((sum, s) => sum + (s.type === 'same' ? s.text.length : 0), 0);
  const all = olderText(segments).length + newerText(segments).length;
  return Number(similarity(kept, all).toFixed(4));
}

function textOf(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join('');
}
