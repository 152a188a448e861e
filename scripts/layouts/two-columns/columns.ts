import { lines, type Text, trim } from '../../lib/text.ts';

/** A printed line of a column. */
export interface ColumnLine {
  text: Text;
  /** Width in ems as set: Han characters one em; Latin, blanks and punctuation half of one. */
  ems: number;
  /** Tells whether a blank line follows. */
  gap: boolean;
}

// The extraction renders punctuation that was set a full em wide as the sign and a blank.
const HALF = /[\s!-~，。、；：！？（）《》〈〉“”‘’]/;

/** The printed lines of a text, blank ones left out. */
export function columnLines(text: Text): ColumnLine[] {
  const all = lines(text).map(trim);
  return all.flatMap((line, i) =>
    line.value === ''
      ? []
      : [{ text: line, ems: emsOf(line.value), gap: all[i + 1]?.value === '' }],
  );
}

function emsOf(value: string): number {
  let ems = 0;
  for (const unit of value) ems += HALF.test(unit) ? 0.5 : 1;
  return ems;
}

/** The width that most lines have, in ems. */
export function columnWidth(column: readonly ColumnLine[]): number {
  const counts = new Map<number, number>();
  for (const { ems } of column) counts.set(ems, (counts.get(ems) ?? 0) + 1);
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

/** A paragraph's first line is set in by two characters. */
const INDENT = 2;
/**
 * Lines that aren't the last of their paragraph are at most so much narrower than the column:
 * punctuation can't begin a line, so a character moves down with it.
 */
const SLACK = 1.5;
const SENTENCE_END = /[。！？：][”’）》]*\s*(?:\[\d+\])?$/;

/**
 * Tells whether a line ends its paragraph: a sentence ends in it, and it is either short or the
 * next one is set in.
 * @param first whether the line is also the first of its paragraph
 * @param next the line after it
 * @param width of the column, in ems
 * @param isHeading tells headings, before which every paragraph ends
 */
export function endsParagraph(
  line: ColumnLine,
  first: boolean,
  next: ColumnLine | undefined,
  width: number,
  isHeading: (line: ColumnLine) => boolean,
): boolean {
  if (!next) return true;
  if (!SENTENCE_END.test(line.text.value)) return false;
  const reach = line.ems + (first ? INDENT : 0);
  return reach < width - SLACK || isSetIn(next, width) || isHeading(next);
}

function isSetIn({ ems }: ColumnLine, width: number): boolean {
  return ems <= width - SLACK && ems >= width - SLACK - INDENT;
}

/** Tells whether a heading goes on in the next line: no further character would have fitted. */
export function headingGoesOn({ ems, gap }: ColumnLine, width: number): boolean {
  return !gap && INDENT + ems + 1 > width;
}
