import type { Indicator } from '../../model/data/indicators.ts';
import type { MarkKind } from './chart/marks.ts';
import { type Shown, shownValues } from './shown.ts';

/** A value that a chart shows as a point in a year or as a bar of a plan. */
export interface Plotted {
  kind: MarkKind;
  /** The year of a level; the last year of a plan for what is counted over its five years. */
  year: number;
  value: number;
  /** As it is written, without words: 36.9, >60, [10.6]. */
  label: string;
  shown: Shown;
}

/** A target of a plan that is given in words. */
export interface Words {
  year: number;
  text: string;
}

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
