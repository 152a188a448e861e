import { readData } from '../../library/data-file.ts';
import { INDICATORS, type Indicator, type SeriesEntry } from '../../model/data/indicators.ts';
import { fullId } from '../../model/ids.ts';
import { plansIn } from './plotted.ts';
import { type Shown, shownValues } from './shown.ts';

/** A column of numbers: a year, and target or actual value. */
export interface Column {
  year: number;
  side: 'actual' | 'target';
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
function isIn({ year, side }: Column, { period, role, of }: Shown): boolean {
  const own = role === 'target' ? 'target' : role === 'state' ? 'actual' : of;
  return period?.slice(-4) === String(year) && own === side;
}

/** The columns of the tables of all values. */
export const COLUMNS = columnsIn(readData(INDICATORS));

/** A row of the table of a group: for each column its values, a level before its growth. */
export interface GroupRow {
  indicator: Indicator;
  cells: Shown[][];
}

/** The table of a group: the values of each indicator by year and side. */
export function groupRows(indicators: readonly Indicator[]): GroupRow[] {
  return indicators.map((indicator) => {
    const shown = shownValues(indicator).filter(({ entry }) => entry.scope === undefined);
    return { indicator, cells: COLUMNS.map((column) => shown.filter((one) => isIn(column, one))) };
  });
}

/** A row of the table of an indicator. */
export interface ValueRow {
  value: Shown;
  /** Of a level in a table: its growth since the plan began, from the same row of that table. */
  change: Shown | null;
  /** All places of both, each once. */
  places: SeriesEntry[];
}

/** The values of an indicator in the order of their years; a growth stands beside its level. */
export function valueRows(indicator: Indicator): ValueRow[] {
  const all = shownValues(indicator);
  const pairs = all.flatMap((value): [Shown, Shown][] => {
    const change = all.find((other) => isChangeOf(other, value));
    return change ? [[value, change]] : [];
  });
  const changes = new Map(pairs);
  const paired = new Set(changes.values());
  return all
    .filter((shown) => !paired.has(shown))
    .map((value) => {
      const change = changes.get(value) ?? null;
      const entries = [...value.entries, ...(change?.entries ?? [])];
      const places = new Map(entries.map((entry) => [placeOf(entry), entry]));
      return { value, change, places: [...places.values()] };
    });
}

function isChangeOf({ of, period, entry }: Shown, { role, entry: level }: Shown): boolean {
  if (of === undefined || entry.row === null || level.row === null) return false;
  const side = role === 'state' ? 'actual' : role === 'target' ? 'target' : null;
  return side === of && period?.slice(-4) === level.period;
}

function placeOf({ doc, block, row }: SeriesEntry): string {
  return fullId(doc, row ?? block);
}

type Result = Indicator['outcomes'][number]['result'];

/** A row of the summary: the outcomes of all targets of a plan. */
export interface Tally {
  plan: number;
  counts: Record<Result, number>;
  missed: Indicator[];
}

/** Counts the outcomes of the targets that a plan's table sets, without those of the running text. */
export function tallyOf(plan: number, indicators: readonly Indicator[]): Tally {
  const counts: Record<Result, number> = { met: 0, missed: 0, stated: 0, incomparable: 0, open: 0 };
  const missed: Indicator[] = [];
  for (const indicator of indicators) {
    const outcome = indicator.outcomes.find((one) => one.plan === plan);
    if (!outcome || !isTabled(indicator, plan)) continue;
    counts[outcome.result]++;
    if (outcome.result === 'missed') missed.push(indicator);
  }
  return { plan, counts, missed };
}

function isTabled({ rows }: Indicator, plan: number): boolean {
  return rows.some((row) => row.plan === plan);
}
