import { z } from 'zod';

/** A date of the calendar, as exact as it is known: 2016, 2016-11 or 2016-11-01. */
export const IsoDate = z
  .string()
  .regex(/^[12]\d{3}(-\d{2}(-\d{2})?)?$/, 'a date like 2016, 2016-11 or 2016-11-01')
  .refine((date) => isInCalendar(date), 'no such day or month is in the calendar');

function isInCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}

/** The years of which the texts speak: from the founding of the People's Republic to far targets. */
const COVERED = { first: 1949, last: 2050 };

/** A date that may stand in a text about the People's Republic and its plans. */
export const CoveredDate = IsoDate.refine(
  (date) => Number(date.slice(0, 4)) >= COVERED.first && Number(date.slice(0, 4)) <= COVERED.last,
  `no year from ${COVERED.first} to ${COVERED.last}`,
);
