import { type NumberedHeading, numberedHeading } from '../../lib/numbered-heading.ts';
import { slice, type Text, textOf, trim } from '../../lib/text.ts';
import type { Removal } from '../../lib/tree.ts';
import type { Seed } from '../../read/read-seed.ts';
import { joinLines, withoutStrayBlanks } from './blanks.ts';
import {
  type ColumnLine,
  columnLines,
  columnWidth,
  endsParagraph,
  headingGoesOn,
} from './columns.ts';
import { type FrontPart, frontLines, frontPart } from './front-matter.ts';
import { type LiftedTable, liftTables } from './lift-tables.ts';

/** A part of an article. */
export type ArticlePart =
  | { is: 'front'; front: FrontPart }
  | { is: 'heading'; heading: NumberedHeading }
  | { is: 'paragraph'; text: Text }
  | { is: 'table'; table: LiftedTable };

/** An article as its parts in reading order. */
export interface Article {
  parts: ArticlePart[];
  removed: Removal[];
}

/**
 * Repairs an article that was printed in two columns: joins the lines of each heading and
 * paragraph over wraps, columns and pages, drops stray blanks, and puts each table behind the
 * paragraph that it interrupts. A blank line counts behind a heading and nowhere else.
 * @throws EditionError `missing-table`
 */
export function repairColumns(seed: Seed): Article {
  const { text, removed } = dropRunningMark(textOf(seed.text));
  const printed = columnLines(text);
  const width = columnWidth(printed);
  const { lines, tables } = liftTables(printed, seed);
  const parts: ArticlePart[] = [];
  for (let i = 0; i < lines.length; ) {
    const { part, length } = partAt(lines.slice(i), width);
    parts.push(part);
    i += length;
  }
  return { parts: withTables(parts, tables), removed };
}

const RUNNING_MARK = /(?<=[。！？”）])\s*[A-Za-z]+\s*$/;

/** Drops the Latin word that a journal prints behind the last sentence of an article. */
export function dropRunningMark(text: Text): { text: Text; removed: Removal[] } {
  const at = text.value.search(RUNNING_MARK);
  if (at === -1) return { text, removed: [] };
  return {
    text: slice(text, 0, at),
    removed: [{ text: trim(slice(text, at)), reason: 'running-mark' }],
  };
}

/** The part of the article that begins with the first line, and the number of its lines. */
function partAt(
  lines: readonly ColumnLine[],
  width: number,
): { part: ArticlePart; length: number } {
  const front = frontLines(lines);
  if (front > 0)
    return { part: { is: 'front', front: frontPart(lines.slice(0, front)) }, length: front };
  const last = isHeading(lines[0] as ColumnLine)
    ? lines.findIndex((line) => !headingGoesOn(line, width))
    : lines.findIndex((line, i) => endsParagraph(line, i === 0, lines[i + 1], width, isHeading));
  // A text may end with a heading that seems to go on.
  const length = last === -1 ? lines.length : last + 1;
  const text = withoutStrayBlanks(joinLines(lines.slice(0, length).map((line) => line.text)));
  const heading = numberedHeading(text);
  return { part: heading ? { is: 'heading', heading } : { is: 'paragraph', text }, length };
}

function isHeading({ text }: ColumnLine): boolean {
  return numberedHeading(text) !== null;
}

/** Puts each table behind the last part that begins before it. */
function withTables(parts: readonly ArticlePart[], tables: readonly LiftedTable[]): ArticlePart[] {
  const after = (table: LiftedTable) =>
    parts.findLastIndex((part) => startOf(part) < (table.caption.at[0] as number));
  return parts.flatMap((part, i) => [
    part,
    ...tables
      .filter((table) => after(table) === i)
      .map((table): ArticlePart => ({ is: 'table', table })),
  ]);
}

function startOf(part: ArticlePart): number {
  if (part.is === 'front') return part.front.text.at[0] as number;
  if (part.is === 'heading') return part.heading.text.at[0] as number;
  return part.is === 'paragraph'
    ? (part.text.at[0] as number)
    : (part.table.caption.at[0] as number);
}
