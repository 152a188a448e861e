import type { TimelineKind } from '../../model/data/timeline.ts';
import { type DatedEntry, yearsOf } from './model.ts';
import { packRows } from './pack.ts';

/** Sizes in units of the drawing, which is shown on a phone at about one pixel each. */
const WIDTH = 320;
const ROW = 26;
const TOP = 6;
const FONT = 13;
const YEAR = 34;
/** Columns of bars and marks. */
const COLUMNS: Record<TimelineKind, number> = { period: 48, event: 74, document: 88, target: 102 };
const BAR = 10;
const TEXT = 116;

/** An entry on its row. */
export interface RowEntry<Entry extends DatedEntry> {
  entry: Entry;
  x: number;
  /** Middle of its row. */
  y: number;
  /** Bottom of its bar; null for an entry of one date. */
  end: number | null;
  /** The year, on the first row that has it. */
  year: string | null;
}

/** A drawing from top to bottom, a row for each entry. */
export interface VerticalTimeline<Entry extends DatedEntry> {
  width: number;
  height: number;
  font: number;
  row: number;
  bar: number;
  text: number;
  yearEnd: number;
  columns: { kind: TimelineKind; x: number }[];
  entries: RowEntry<Entry>[];
}

/** Lays entries out in rows; the bar of a period reaches down to the last entry of its time. */
export function verticalTimeline<Entry extends DatedEntry>(
  entries: readonly Entry[],
): VerticalTimeline<Entry> {
  const rows = entries.map((entry, i) => ({
    entry,
    y: TOP + (i + 0.5) * ROW,
    year: entry.date.slice(0, 4),
    end: entry.end ? TOP + (lastWithin(entry.end, entries) + 1) * ROW - 3 : null,
  }));
  const lasting = rows.filter(({ end }) => end !== null);
  const bars = packRows(
    lasting.map(({ y, end }) => ({ from: y, to: end as number })),
    0,
  );
  return {
    width: WIDTH,
    height: TOP * 2 + entries.length * ROW,
    font: FONT,
    row: ROW,
    bar: BAR,
    text: TEXT,
    yearEnd: YEAR,
    columns: Object.entries(COLUMNS).map(([kind, x]) => ({ kind: kind as TimelineKind, x })),
    entries: rows.map((row, i) => ({
      ...row,
      x: COLUMNS[row.entry.kind] + (BAR + 2) * Math.max(0, bars[lasting.indexOf(row)] ?? 0),
      year: rows[i - 1]?.year === row.year ? null : row.year,
    })),
  };
}

/** The last entry that begins before the end of a period. */
function lastWithin(end: string, entries: readonly DatedEntry[]): number {
  return entries.findLastIndex(({ date }) => yearsOf(date) <= yearsOf(end, 'end'));
}
