import { type NumberedHeading, numberedHeading } from '../../lib/numbered-heading.ts';
import { type Text, textOf } from '../../lib/text.ts';
import type { Removal } from '../../lib/tree.ts';
import type { Seed } from '../../read/read-seed.ts';
import { joinLines, withoutStrayBlanks } from './blanks.ts';
import { endsParagraph, headingGoesOn } from './column-paragraphs.ts';
import { type ColumnLine, columnLines, columnWidth } from './columns.ts';
import { type FrontPart, frontLines, frontPart } from './front-matter.ts';
import { type LiftedTable, liftTables } from './lift-tables.ts';
import { takeRunningMark } from './running-mark.ts';

/** What an article consists of, in reading order. */
export type ColumnPiece =
  | { is: 'front'; part: FrontPart }
  | { is: 'heading'; heading: NumberedHeading }
  | { is: 'paragraph'; text: Text }
  | { is: 'table'; table: LiftedTable };

export interface Article {
  pieces: ColumnPiece[];
  removed: Removal[];
}

/**
 * Repairs an article that was printed in two columns: joins the lines of each heading and
 * paragraph over wraps, columns and pages, drops stray blanks, and puts each table behind the
 * paragraph that it interrupts. Blank lines mean nothing but at headings.
 * @throws EditionError `missing-table`
 */
export function repairColumns(seed: Seed): Article {
  const { text, removed } = takeRunningMark(textOf(seed.text));
  const printed = columnLines(text);
  const width = columnWidth(printed);
  const { lines, tables } = liftTables(printed, seed);
  const pieces: ColumnPiece[] = [];
  for (let i = 0; i < lines.length; ) {
    const { piece, length } = pieceAt(lines.slice(i), width);
    pieces.push(piece);
    i += length;
  }
  return { pieces: withTables(pieces, tables), removed };
}

function pieceAt(
  lines: readonly ColumnLine[],
  width: number,
): { piece: ColumnPiece; length: number } {
  const front = frontLines(lines);
  if (front > 0)
    return { piece: { is: 'front', part: frontPart(lines.slice(0, front)) }, length: front };
  const last = isHeading(lines[0] as ColumnLine)
    ? lines.findIndex((line) => !headingGoesOn(line, width))
    : lines.findIndex((line, i) => endsParagraph(line, i === 0, lines[i + 1], width, isHeading));
  // A text may end in a heading that a line was to follow.
  const length = last === -1 ? lines.length : last + 1;
  const text = withoutStrayBlanks(joinLines(lines.slice(0, length).map((line) => line.text)));
  const heading = numberedHeading(text);
  return { piece: heading ? { is: 'heading', heading } : { is: 'paragraph', text }, length };
}

function isHeading({ text }: ColumnLine): boolean {
  return numberedHeading(text) !== null;
}

/** Puts each table behind the last piece that begins before it. */
function withTables(pieces: readonly ColumnPiece[], tables: readonly LiftedTable[]): ColumnPiece[] {
  const after = (table: LiftedTable) =>
    pieces.findLastIndex((piece) => startOf(piece) < (table.caption.at[0] as number));
  return pieces.flatMap((piece, i) => [
    piece,
    ...tables
      .filter((table) => after(table) === i)
      .map((table): ColumnPiece => ({ is: 'table', table })),
  ]);
}

function startOf(piece: ColumnPiece): number {
  if (piece.is === 'front') return piece.part.text.at[0] as number;
  if (piece.is === 'heading') return piece.heading.text.at[0] as number;
  return piece.is === 'paragraph'
    ? (piece.text.at[0] as number)
    : (piece.table.caption.at[0] as number);
}
