import type { Indicator, SeriesEntry } from '../../../src/model/data/indicators.ts';
import { inChinese } from '../../../src/model/ids.ts';
import type { JudgedTarget } from './outcomes.ts';

/**
 * The outcomes of an indicator in one Chinese sentence: each plan’s target and whether it was met.
 * @param latest number of the latest plan that any table is about
 */
export function outcomeSentence(
  judged: readonly JudgedTarget[],
  indicator: Pick<Indicator, 'measure' | 'better'>,
  latest: number,
): string {
  const clauses = judged.map((one) => clause(one, judged, indicator, latest));
  return `${clauses.join('；')}。`;
}

function clause(
  one: JudgedTarget,
  all: readonly JudgedTarget[],
  indicator: Pick<Indicator, 'measure' | 'better'>,
  latest: number,
): string {
  const wanted = `${nameOf(one.years.number)}的目标是${targetWords(one, indicator)}`;
  if (one.result === 'stated')
    return `${wanted}，${nameOf(one.years.number + 1)}规划记为“${one.actual?.raw}”`;
  if (one.result === 'open' || !one.actual) {
    // No plan knows its own results; the page says so once for all indicators.
    return one.years.number < latest ? `${wanted}，这些文献没有记载结果` : wanted;
  }
  const came = `${wanted}，实际${amount(one.actual, indicator)}，`;
  if (one.result === 'incomparable') return `${came}${whyIncomparable(one.target, one.actual)}`;
  return one.result === 'met' ? `${came}完成` : `${came}未完成${shortfall(one, all, indicator)}`;
}

/** “十三五” */
function nameOf(plan: number): string {
  return `“${inChinese(plan)}五”`;
}

/** The reason why no verdict is given: 目标按2005年价格、实际按当年价格，不作比较. */
function whyIncomparable(target: SeriesEntry, actual: SeriesEntry): string {
  if (!target.prices || !actual.prices) return '两个数的口径不同，不作比较';
  const name = (prices: string) => (prices === 'current' ? '当年价格' : `${prices}年价格`);
  return `目标按${name(target.prices)}、实际按${name(actual.prices)}，不作比较`;
}

function targetWords(
  { start, target }: JudgedTarget,
  { measure }: Pick<Indicator, 'measure'>,
): string {
  if (target.value === null) return `“${target.raw}”`;
  if (measure !== 'level') return amount(target, { measure });
  const year = `到${target.period}年`;
  if (start?.value === target.value && !target.bound) return `${year}保持${amount(target)}`;
  const reach = !target.bound || target.bound === '≥' ? '达到' : '';
  const from = start ? `（${start.period}年为${amount(start)}）` : '';
  return `${year}${reach}${amount(target)}${from}`;
}

/** The gap to a target that was missed, a fall behind its start, and the target’s fate later. */
function shortfall(
  { margin, actual, target, start }: JudgedTarget,
  all: readonly JudgedTarget[],
  { better }: Pick<Indicator, 'better'>,
): string {
  const gap = `，${better === 'higher' ? '低' : '高'}${inUnit(Math.abs(margin ?? 0), target.unit)}`;
  const worse = isBehind(actual, start, better)
    ? `，比${start?.period}年还${better === 'higher' ? '低' : '高'}`
    : '';
  const later = all.find(({ years }) => years.base === Number(target.period))?.actual;
  if (!later || target.value === null) return gap + worse;
  const reached = !isBehind(later, target, better);
  return `${gap}${worse}，这一目标到${later.period}年${reached ? '已达到' : '仍未达到'}`;
}

function isBehind(
  one: SeriesEntry | null,
  other: SeriesEntry | null,
  better: Indicator['better'],
): boolean {
  if (one?.value == null || other?.value == null) return false;
  return better === 'higher' ? one.value < other.value : one.value > other.value;
}

const SIGNS = {
  '<': ['低于', ''],
  '>': ['超过', ''],
  '≤': ['', '以内'],
  '≥': ['', '以上'],
} as const;
const CHANGES: Record<Indicator['measure'], string> = {
  level: '',
  reduction: '五年降低',
  increase: '五年提高',
  total: '五年累计',
  rate: '年均增长',
};

/** A value in words, with its digits as in the text: 36.9%, 超过60%, 五年降低20%. */
function amount(
  { raw, bound, unit }: SeriesEntry,
  { measure }: Pick<Indicator, 'measure'> = { measure: 'level' },
): string {
  const digits = /-?\d+(?:\.\d+)?/.exec(raw)?.[0] ?? raw;
  const [before, after] = bound ? SIGNS[bound] : ['', ''];
  return `${CHANGES[measure]}${before}${withUnit(digits, unit)}${after}`;
}

function withUnit(digits: string, unit: string): string {
  return unit === '百分点' ? `${digits}个百分点` : digits + unit;
}

/** A difference with its unit: of values in per cent, in points. */
function inUnit(value: number, unit: string): string {
  return withUnit(String(Number(value.toFixed(4))), unit === '%' ? '百分点' : unit);
}
