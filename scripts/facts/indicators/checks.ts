import type { Check, SeriesEntry } from '../../../src/model/data/indicators.ts';
import { halfDigit } from './number-in.ts';

/** The numbers that a rounded one may stand for. */
interface Interval {
  low: number;
  high: number;
}

/**
 * Checks each growth of the tables against the values at its two ends. The first of them may stand in
 * the table of an earlier plan.
 * @param series all values of one indicator
 */
export function checksOf(series: readonly SeriesEntry[]): Check[] {
  return series.flatMap((entry) => checkOf(entry, series) ?? []);
}

function checkOf(entry: SeriesEntry, series: readonly SeriesEntry[]): Check | null {
  const { doc, row, period, type, of, value } = entry;
  if (value === null || !row || !period || !of) return null;
  const to = series.find((end) => end.doc === doc && end.row === row && end.type === of);
  const from = startOf(entry, series);
  if (!from || !to || from.value === null || to.value === null) return null;
  const by = type === 'growth' ? 'mean' : entry.unit === '%' ? 'ratio' : 'difference';
  const exact = change(from.value, to.value, by);
  return {
    doc,
    row,
    period,
    of,
    from: from.value,
    to: to.value,
    stated: value,
    computed: Number(exact.toFixed(by === 'difference' ? 4 : 2)),
    by,
    holds: holds(entry, rangeOfChange(from, to, by)),
  };
}

/** The value from which a plan counts: its own baseline, or another table’s value for that year. */
function startOf(
  { doc, row, period }: SeriesEntry,
  series: readonly SeriesEntry[],
): SeriesEntry | undefined {
  const year = String(Number(period?.slice(0, 4)) - 1);
  const starts = series.filter(
    (entry) =>
      entry.source === 'table' &&
      entry.period === year &&
      (entry.type === 'baseline' || entry.type === 'actual'),
  );
  return starts.find((entry) => entry.doc === doc && entry.row === row) ?? starts[0];
}

/** The change between two values: a difference, or in per cent, whole or as a mean of five years. */
function change(from: number, to: number, by: Check['by']): number {
  if (by === 'difference') return to - from;
  return ((to / from) ** (by === 'mean' ? 1 / 5 : 1) - 1) * 100;
}

function rangeOfChange(from: SeriesEntry, to: SeriesEntry, by: Check['by']): Interval {
  const start = rangeOf(from);
  const end = rangeOf(to);
  // A difference is taken of the numbers as they are written.
  if (by === 'difference') {
    const exact = change(from.value ?? 0, to.value ?? 0, by);
    return { low: exact, high: exact };
  }
  return { low: change(start.high, end.low, by), high: change(start.low, end.high, by) };
}

function rangeOf({ raw, value }: SeriesEntry): Interval {
  const half = halfDigit(raw);
  return { low: (value ?? 0) - half, high: (value ?? 0) + half };
}

/**
 * Compares a stated growth with the interval that was worked out.
 * @returns `truncated` where its last digit was cut off, not rounded
 */
function holds({ raw, value }: SeriesEntry, { low, high }: Interval): Check['holds'] {
  const stated = value ?? 0;
  const half = halfDigit(raw);
  const tiny = 1e-9;
  if (high >= stated - half - tiny && low <= stated + half + tiny) return 'yes';
  return high >= stated && low <= stated + 2 * half ? 'truncated' : 'no';
}
