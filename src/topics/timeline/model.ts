import type { TimelineEntry } from '../../model/data/timeline.ts';

/** The fields of an entry from which it is drawn. */
export type DatedEntry = Pick<TimelineEntry, 'id' | 'date' | 'end' | 'label' | 'kind'>;

/**
 * A date as a number of years: 2003-10-01 is 2003.75. A date that is exact only to the year or the
 * month stands in its middle; the first or last year of a period, at its own beginning or end.
 */
export function yearsOf(date: string, edge?: 'start' | 'end'): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  const part = edge ? (edge === 'start' ? 0 : 1) : 0.5;
  if (!month) return year + part;
  const within = day ? (day - 1) / 31 : part;
  return year + (month - 1 + within) / 12;
}

/** Width of a label in ems: Han characters and their punctuation are square. */
export function emsOf(label: string): number {
  return [...label].reduce((sum, sign) => sum + (/[ -~]/.test(sign) ? 0.56 : 1), 0);
}
