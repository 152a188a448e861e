import { lengthOf, textIn } from './stretch.ts';
import type { Step } from './word-diff.ts';

/** Marks and particles that are too little to stand unchanged between two edits. */
const THIN = /^[，、：；“”（）和与及的等要将并或在对以为了]{1,2}$/;
/** Marks behind or before which an edit best begins or ends, the best first. */
const STOPS = '。；：，、';

/**
 * Turns the steps of a word-by-word comparison into those that an editor would mark: no shreds between
 * edits, one replacement for a removal and an addition in one place, and edits that begin and end
 * with a phrase wherever they may be moved.
 * @param before the old text
 * @param after the new text
 */
export function semanticCleanup(steps: readonly Step[], before: string, after: string): Step[] {
  const whole = joinEdits(steps, before);
  return whole
    .map((_, i) => i)
    .reduce((list, i) => slide(list, i, before, after), whole)
    .filter(notEmpty);
}

/** Joins edits that touch or have only a shred between them. */
function joinEdits(steps: readonly Step[], before: string): Step[] {
  const joined: Step[] = [];
  steps.forEach((step, i) => {
    const last = joined.at(-1);
    const next = steps[i + 1];
    const thin = step.type === 'same' && i > 0 && next && THIN.test(textIn(before, step.old));
    if (last && (step.type !== 'same' || thin) && last.type !== 'same') {
      joined[joined.length - 1] = merge(last, step);
    } else joined.push(step);
  });
  return joined;
}

function merge(a: Step, b: Step): Step {
  const old = { start: a.old.start, end: b.old.end };
  const now = { start: a.new.start, end: b.new.end };
  return { type: typeOf(lengthOf(old), lengthOf(now)), old, new: now };
}

function typeOf(old: number, now: number): Step['type'] {
  if (old === 0) return 'added';
  return now === 0 ? 'removed' : 'replaced';
}

/** Moves a pure addition or removal within equal characters to where a phrase begins and ends. */
function slide(steps: Step[], i: number, before: string, after: string): Step[] {
  const [previous, step, next] = [steps[i - 1], steps[i], steps[i + 1]];
  if (!step || (step.type !== 'added' && step.type !== 'removed')) return steps;
  const [text, { start, end }] = step.type === 'added' ? [after, step.new] : [before, step.old];
  const room = (side: Step | undefined) => (side?.type === 'same' ? lengthOf(side.old) : 0);
  let [best, bestScore] = [0, scoreAt(text, start, end)];
  for (const way of [-1, 1]) {
    for (let by = way; Math.abs(by) <= room(way < 0 ? previous : next); by += way) {
      const turned = way < 0 ? [start + by, end + by] : [start + by - 1, end + by - 1];
      if (text[turned[0] as number] !== text[turned[1] as number]) break;
      const score = scoreAt(text, start + by, end + by);
      if (score > bestScore) [best, bestScore] = [by, score];
    }
  }
  return best === 0 ? steps : shifted(steps, i, best);
}

/** The score of an edit’s ends: better at stops, best where a sentence or clause is taken whole. */
function scoreAt(text: string, start: number, end: number): number {
  const rank = (at: number) => STOPS.indexOf(text[at - 1] ?? '。');
  const weight = (r: number) => (r === -1 ? 0 : 2 * (STOPS.length - r));
  const opens = STOPS.includes(text[start] ?? '') ? 1 : 0;
  return Math.max(weight(rank(start)) + weight(rank(end)), opens ? 1 : 0);
}

/** The steps with one moved, and its neighbours shortened and lengthened for it. */
function shifted(steps: Step[], i: number, by: number): Step[] {
  return steps.map((step, k) => {
    const move = (span: Step['old']) => {
      if (k === i - 1) return { ...span, end: span.end + by };
      if (k === i + 1) return { ...span, start: span.start + by };
      return k === i ? { start: span.start + by, end: span.end + by } : span;
    };
    return { ...step, old: move(step.old), new: move(step.new) };
  });
}

function notEmpty({ old, new: now }: Step): boolean {
  return lengthOf(old) + lengthOf(now) > 0;
}
