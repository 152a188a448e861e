import type { Found } from './doubt.ts';
import { isEnded, openingAt, stretch } from './headings.ts';
import { numberOf } from './numbers.ts';
import type { BlockView, SourceLine, View } from './view.ts';

/** Kinds whose lines are set in another width than the text, break between phrases or are cells. */
const APART = new Set([
  'title',
  'table',
  'abstract',
  'keywords',
  'footnote',
  'note',
  'responsibility',
]);
/** A line that isn’t the last of its paragraph has all its width but for a sign that may not end it. */
const SLACK = 3;
/** The first line of a paragraph is shorter by the indent. */
const INDENT = 2;
/** Two wrapped lines in one are longer than a line by more than a heading is. */
const OVERLONG = 4;

/** Asks about lines of print that end early inside a block, and about those that end late. */
export function* printedLines(view: View): Generator<Found> {
  const { full } = view;
  if (full === null) return;
  for (const block of view.blocks) {
    if (APART.has(block.block.kind)) continue;
    for (const [i, line] of block.lines.entries()) {
      const next = block.lines[i + 1];
      // A heading’s number in the next line says more.
      if (
        next &&
        block.block.kind !== 'heading' &&
        isShort(block, i, full) &&
        !numberOf(next.solid)?.isHeading
      )
        yield shortLine(block, line, next);
      if (isOverlong(block, i, full)) yield overlong(block, line, full);
    }
  }
}

function isShort({ lines }: BlockView, i: number, full: number): boolean {
  const line = lines[i] as SourceLine;
  return line.width < full - SLACK - (i === 0 ? INDENT : 0);
}

function shortLine(block: BlockView, line: SourceLine, next: SourceLine): Found {
  const ends = isEnded(line.solid) ? 'a sentence ends there' : 'it ends no sentence';
  return {
    code: 'short-line-inside',
    start: line.start,
    end: line.end,
    block: block.block.id,
    what: `this line of ${block.block.id} has room left, although the block goes on; ${ends}`,
    opening: openingAt(block, block.at.indexOf(next.start)),
  };
}

function isOverlong({ block, box, lines }: BlockView, i: number, full: number): boolean {
  if (box) return false;
  const wide = (other: SourceLine | undefined) => (other?.width ?? 0) > full + OVERLONG;
  if (block.kind === 'heading') return (lines[i]?.width ?? 0) > full;
  return wide(lines[i]) && !wide(lines[i - 1]) && !wide(lines[i + 1]);
}

function overlong(block: BlockView, line: SourceLine, full: number): Found {
  return {
    code: 'overlong-line',
    start: line.start,
    end: line.end,
    block: block.block.id,
    what: `this line is ${line.width} characters wide, others of the print are ${full}`,
  };
}

/** Asks about running text that ends without a sign, or begins with one. */
export function* unended({ blocks }: View): Generator<Found> {
  for (const block of blocks) {
    const { kind, id } = block.block;
    const { solid } = block;
    if ((kind !== 'paragraph' && kind !== 'item') || block.box) continue;
    if (/^[，。；：、！？）”’》]/.test(solid))
      yield { ...stretch(block, 0), code: 'unended-text', what: `${id} begins with a sign` };
    else if (solid.length > 30 && !isEnded(solid))
      yield {
        ...stretch(block, Math.max(0, solid.length - 20)),
        code: 'unended-text',
        what: `${id} ends without a sign`,
      };
  }
}

/** Asks about letters and digits that meet where a line ended. */
export function* gluedWords({ seed, blocks }: View): Generator<Found> {
  for (const block of blocks) {
    const { text, kind } = block.block;
    if (kind === 'table') continue;
    for (let i = 1; i < text.value.length; i++) {
      const [a, b] = [text.at[i - 1] as number, text.at[i] as number];
      const pair = `${text.value[i - 1]}${text.value[i]}`;
      if (b - a < 2 || !/^[A-Za-z0-9]{2}$/.test(pair)) continue;
      if (!seed.text.slice(a, b).includes('\n')) continue;
      const from = Math.max(0, i - 8);
      yield {
        code: 'glued-words',
        start: text.at[from] as number,
        end: b + 1,
        block: block.block.id,
        what: `“${text.value.slice(from, i)}” and “${text.value.slice(i, i + 8)}” stand on two lines and meet without a blank`,
      };
    }
  }
}
