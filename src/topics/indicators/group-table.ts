import type { Indicator } from '../../model/data/indicators.ts';
import { type Shown, shownValues } from './shown.ts';

/** The columns of numbers: a year or a plan, and whether it was wanted or came true. */
export const COLUMNS = [
  { year: 2005, side: 'actual' },
  { year: 2010, side: 'target' },
  { year: 2010, side: 'actual' },
  { year: 2015, side: 'target' },
  { year: 2015, side: 'actual' },
  { year: 2020, side: 'target' },
] as const;

/** A row of the table of a group: for each column its values, a level before its growth. */
export interface GroupRow {
  indicator: Indicator;
  cells: Shown[][];
}

/** All values of the tables by indicator, year, and what they tell. */
export function groupRows(indicators: readonly Indicator[]): GroupRow[] {
  return indicators.map((indicator) => {
    const shown = shownValues(indicator).filter(({ entry }) => entry.scope === undefined);
    return { indicator, cells: COLUMNS.map((column) => shown.filter(isIn(column))) };
  });
}

function isIn({ year, side }: (typeof COLUMNS)[number]): (shown: Shown) => boolean {
  return ({ period, role, of }) => {
    const own =
      role === 'target' || role === 'state' ? (role === 'state' ? 'actual' : 'target') : of;
    return period?.slice(-4) === String(year) && own === side;
  };
}
