import { lines, type Text, trim } from '../../lib/text.ts';

/** A printed line of a column. */
export interface ColumnLine {
  text: Text;
  /** In ems as set: Han characters are one em wide; Latin, blanks and punctuation half of one. */
  ems: number;
  /** A blank line follows. */
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

/** The width that most lines have. */
export function columnWidth(column: readonly ColumnLine[]): number {
  const counts = new Map<number, number>();
  for (const { ems } of column) counts.set(ems, (counts.get(ems) ?? 0) + 1);
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}
