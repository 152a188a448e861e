import { readData } from '../../library/data-file.ts';
import { INDICATORS, type Indicator } from '../../model/data/indicators.ts';
import { type FiveYear, fiveYear } from '../../model/five-year.ts';
import type { MarkKind } from './chart/marks.ts';
import { type Shown, shownValues } from './shown.ts';

/** A value that a chart shows as a point in a year or as a bar of a plan. */
export interface Plotted {
  kind: MarkKind;
  /** The year of a level; the last year of a plan for what is counted over its five years. */
  year: number;
  value: number;
  /** The value as the table writes it, without words: 36.9, >60, [10.6]. */
  label: string;
  shown: Shown;
}

/** A target of a plan that is given in words. */
export interface Words {
  year: number;
  text: string;
}

/** The five-year plans from the first to the last that has a table of indicators. */
export function plansIn(indicators: readonly Indicator[]): FiveYear[] {
  const numbers = indicators.flatMap(({ rows }) => rows.map(({ plan }) => plan));
  if (numbers.length === 0) return [];
  const first = Math.min(...numbers);
  return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, i) => fiveYear(first + i));
}

/** The plans of the library that have a table of indicators. */
export const PLANS = plansIn(readData(INDICATORS));
/** The years in which they begin and end. */
export const YEARS = PLANS.flatMap(({ base, end }, i) => (i === 0 ? [base, end] : [end]));
/** Values that the chart of an indicator shows: those of tables in numbers. */
export function plotted(indicator: Indicator): Plotted[] {
  const isLevel = indicator.measure === 'level';
  return shownValues(indicator).flatMap((shown): Plotted[] => {
    const { role, of, period, entry } = shown;
    const fits = isLevel ? role === 'state' || role === 'target' : of !== undefined;
    if (!fits || entry.value === null || entry.source === 'text' || !period) return [];
    const kind = isLevel ? (role === 'state' ? 'actual' : 'target') : (of ?? 'target');
    const label = entry.raw.replace(entry.remark ?? '', '').replace('＜', '<');
    return [{ kind, year: Number(period.slice(-4)), value: entry.value, label, shown }];
  });
}

/** The targets in words of the tables. */
export function targetsInWords(indicator: Indicator): Words[] {
  const found = shownValues(indicator).filter(
    ({ of, entry }) => of === 'target' && entry.value === null && entry.source === 'table',
  );
  const words = found.map(({ period, entry }): [number, string] => [
    Number(period?.slice(-4)),
    entry.raw,
  ]);
  return [...new Map(words.toReversed())].map(([year, text]) => ({ year, text }));
}
