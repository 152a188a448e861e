import type {
  Indicator,
  Measure,
  Outcome,
  SeriesEntry,
} from '../../../src/model/data/indicators.ts';
import { type FiveYear, fiveYear, spanOf } from '../../../src/model/five-year.ts';

/** A plan’s target for an indicator and its outcome, with the values themselves. */
export interface JudgedTarget extends Pick<Outcome, 'result' | 'margin'> {
  years: FiveYear;
  /** The value at the plan’s start, for a level. */
  start: SeriesEntry | null;
  target: SeriesEntry;
  actual: SeriesEntry | null;
}

/** The plans whose targets the texts give. */
const PLANS = [11, 12, 13];

/** Judges each plan’s target for an indicator by the values that the texts give for its end. */
export function judge(
  series: readonly SeriesEntry[],
  { measure, better }: Pick<Indicator, 'measure' | 'better'>,
): JudgedTarget[] {
  return PLANS.map(fiveYear).flatMap((years) => {
    const target = valueFor('target', years, series, measure);
    if (!target) return [];
    const actual = valueFor('actual', years, series, measure);
    const start = measure === 'level' ? startOf(years, series) : null;
    const isComparable = actual !== null && isOfOneKind(target, actual, series);
    return [{ years, start, target, actual, ...resultOf(target, actual, better, isComparable) }];
  });
}

/** Judged targets as they are published. */
export function outcomesOf(judged: readonly JudgedTarget[]): Outcome[] {
  return judged.map(({ years, target, actual, result, margin }) => ({
    plan: years.number,
    period: spanOf(years),
    target: target.raw,
    actual: actual?.raw ?? null,
    result,
    margin,
  }));
}

/**
 * The value that counts where there are several: a number before words, a table before the running
 * text, an earlier document before a later.
 */
function valueFor(
  side: 'target' | 'actual',
  years: FiveYear,
  series: readonly SeriesEntry[],
  measure: Measure,
): SeriesEntry | null {
  const found = series.filter(
    (entry) =>
      entry.scope === undefined &&
      (measure === 'level'
        ? entry.type === side && entry.period === String(years.end)
        : entry.of === side && entry.period === spanOf(years)),
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
  isComparable: boolean,
): Pick<Outcome, 'result' | 'margin'> {
  if (!actual) return { result: 'open', margin: null };
  if (target.value === null || actual.value === null) {
    return { result: actual.remark?.startsWith('完成') ? 'stated' : 'open', margin: null };
  }
  if (!isComparable) return { result: 'incomparable', margin: null };
  const margin = Number((actual.value - target.value).toFixed(4));
  const result = meets(margin, target, actual, better) ? 'met' : 'missed';
  return { result, margin: actual.bound ? null : margin };
}

/**
 * Tells whether a target and a value can be set against each other: both in one unit, for one kind
 * of period, and, if they are money, at the same prices. A target counts in any form in which a
 * table gives it, for a later plan may restate it in the unit of its own report.
 */
function isOfOneKind(
  target: SeriesEntry,
  actual: SeriesEntry,
  series: readonly SeriesEntry[],
): boolean {
  const restated = series.filter(
    ({ type, of, period, value, scope }) =>
      type === target.type &&
      of === target.of &&
      period === target.period &&
      value === target.value &&
      scope === target.scope,
  );
  const isCounted = ({ type }: SeriesEntry) => type === 'growth' || type === 'cumulative';
  return restated.some(
    (one) =>
      one.unit === actual.unit &&
      one.prices === actual.prices &&
      (isCounted(one) ? one.type === actual.type : !isCounted(actual)),
  );
}

/** Tells whether a target was met: equality is enough, unless it says more than or less than. */
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
