import { readData } from '../../library/data-file.ts';
import { INDICATORS, type Indicator } from '../../model/data/indicators.ts';
import { type FiveYear, fiveYear } from '../../model/five-year.ts';
import { type Shown, shownValues } from './shown.ts';

/** A column of numbers: a year, and target or actual value. */
export interface Column {
  year: number;
  side: 'actual' | 'target';
}

/** The five-year plans from the first to the last that has a table of indicators. */
export function plansIn(indicators: readonly Indicator[]): FiveYear[] {
  const numbers = indicators.flatMap(({ rows }) => rows.map(({ plan }) => plan));
  if (numbers.length === 0) return [];
  const first = Math.min(...numbers);
  return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, i) => fiveYear(first + i));
}

/**
 * The columns that a table of all values has: what the first plan begins with, then for each plan
 * the targets for its end and, where any text tells them, the actual values.
 */
export function columnsIn(indicators: readonly Indicator[]): Column[] {
  const plans = plansIn(indicators);
  const values = indicators
    .flatMap(shownValues)
    .filter(({ entry }) => entry.scope === undefined && entry.source === 'table');
  const columns = plans.flatMap(({ end }): Column[] => [
    { year: end, side: 'target' },
    { year: end, side: 'actual' },
  ]);
  const [first] = plans;
  if (first) columns.unshift({ year: first.base, side: 'actual' });
  return columns.filter(
    (column) => column.side === 'target' || values.some((shown) => isIn(column, shown)),
  );
}

/** Tells whether a value stands in a column: one counted over a plan in that of its last year. */
export function isIn({ year, side }: Column, { period, role, of }: Shown): boolean {
  const own = role === 'target' ? 'target' : role === 'state' ? 'actual' : of;
  return period?.slice(-4) === String(year) && own === side;
}

const all = readData(INDICATORS);

/** The plans of the library that have a table of indicators. */
export const PLANS = plansIn(all);
/** The years in which they begin and end. */
export const YEARS = PLANS.flatMap(({ base, end }, i) => (i === 0 ? [base, end] : [end]));
/** The columns of the tables of all values. */
export const COLUMNS = columnsIn(all);
