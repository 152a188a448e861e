import type { ColumnLine } from './columns.ts';

/** A paragraph's first line is set in by two characters. */
const INDENT = 2;
/** Lines that aren't the last of their paragraph are at most so much narrower than the column:
 * punctuation can't begin a line, so a character moves down with it. */
const SLACK = 1.5;
const SENTENCE_END = /[。！？：][”’）》]*\s*(?:\[\d+\])?$/;

/**
 * Tells whether a line ends its paragraph: a sentence ends in it, and it is either short or the
 * next one is set in.
 * @param line the line
 * @param first whether it is also the first of its paragraph
 * @param next the line after it
 * @param width of the column
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
