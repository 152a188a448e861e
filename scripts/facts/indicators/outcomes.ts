import type {
  Indicator,
  Measure,
  Outcome,
  SeriesEntry,
} from '../../../src/model/data/indicators.ts';
import { type FiveYear, fiveYear, spanOf } from '../../../src/model/five-year.ts';

/** A plan’s target for an indicator and what came of it, with the values themselves. */
export interface Judged extends Pick<Outcome, 'result' | 'margin'> {
  years: FiveYear;
  /** Where the plan starts, for a level. */
  start: SeriesEntry | null;
  target: SeriesEntry;
  actual: SeriesEntry | null;
}

/** The plans of which the texts tell targets. */
const PLANS = [11, 12, 13];

/** Sets each plan’s target for an indicator against what the texts say came of it. */
export function judge(
  series: readonly SeriesEntry[],
  { measure, better }: Pick<Indicator, 'measure' | 'better'>,
): Judged[] {
  return PLANS.map(fiveYear).flatMap((years) => {
    const target = valueFor('target', years, series, measure);
    if (!target) return [];
    const actual = valueFor('actual', years, series, measure);
    const start = measure === 'level' ? startOf(years, series) : null;
    return [{ years, start, target, actual, ...resultOf(target, actual, better) }];
  });
}

/** The same as it is published. */
export function outcomesOf(judged: readonly Judged[]): Outcome[] {
  return judged.map(({ years, target, actual, result, margin }) => ({
    plan: years.number,
    period: spanOf(years),
    target: target.raw,
    actual: actual?.raw ?? null,
    result,
    margin,
  }));
}

/** A number before words, a table before the running text, an earlier document before a later. */
function valueFor(
  what: 'target' | 'actual',
  years: FiveYear,
  series: readonly SeriesEntry[],
  measure: Measure,
): SeriesEntry | null {
  const found = series.filter(
    (entry) =>
      entry.scope === undefined &&
      (measure === 'level'
        ? entry.type === what && entry.period === String(years.end)
        : entry.of === what && entry.period === spanOf(years)),
  );
  return found.find(({ value }) => value !== null) ?? found[0] ?? null;
}

function startOf({ base }: FiveYear, series: readonly SeriesEntry[]): SeriesEntry | null {
  const found = series.filter(
    ({ period, type, source }) =>
      period === String(base) && source === 'table' && (type === 'baseline' || type === 'actual'),
  );
  return found[0] ?? null;
}

function resultOf(
  target: SeriesEntry,
  actual: SeriesEntry | null,
  better: Indicator['better'],
): Pick<Outcome, 'result' | 'margin'> {
  if (!actual) return { result: 'open', margin: null };
  if (target.value === null || actual.value === null) {
    return { result: actual.remark?.startsWith('完成') ? 'stated' : 'open', margin: null };
  }
  const margin = Number((actual.value - target.value).toFixed(4));
  return { result: meets(margin, target, actual, better) ? 'met' : 'missed', margin };
}

/** Equal is enough, unless the target says more than or less than. */
function meets(
  margin: number,
  target: SeriesEntry,
  actual: SeriesEntry,
  better: Indicator['better'],
): boolean {
  const ahead = better === 'higher' ? margin : -margin;
  const isStrict = (target.bound === '<' || target.bound === '>') && actual.bound !== target.bound;
  return isStrict ? ahead > 0 : ahead >= 0;
}
