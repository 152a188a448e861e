import type { Indicator, SeriesEntry } from '../../model/data/indicators.ts';
import { inChinese } from '../../model/ids.ts';
import type { Shown } from './shown.ts';

/** The name of a five-year plan by its number: “十一五” */
export function planName(plan: number): string {
  return `“${inChinese(plan)}五”`;
}

/** A period as readers see it: 2010年, 2006—2010年, 年份未写明 */
export function periodName(period: string | null): string {
  return period === null ? '年份未写明' : `${period.replace('-', '—')}年`;
}

/** The role of a value in a word: 目标, 实际 or, if no earlier plan reports it, 基数. */
export function roleName({ role, of, entries }: Shown): string {
  if (role === 'target') return '目标';
  if (role === 'state') return entries.every(({ type }) => type === 'baseline') ? '基数' : '实际';
  return of === 'target' ? '目标' : '实际';
}

/** The role with its measure, for places without a heading that names it: 五年累计目标, 年均增长实际. */
export function fullRoleName(shown: Shown): string {
  const counted = { growth: '年均增长', cumulative: '五年累计', state: '', target: '' };
  return counted[shown.role] + roleName(shown);
}

/**
 * A value with its unit as a table shows it: 36.9%, [3.1]个百分点, 完成国家指标. Words, and values
 * of the running text with their unit, stand as they are.
 */
export function amountOf({ raw, value, unit, remark, source }: SeriesEntry): string {
  if (value === null || remark || source === 'text' || raw.endsWith('%')) return raw;
  return raw + (unit === '百分点' ? '个百分点' : unit);
}

const RESULTS = {
  met: '完成',
  missed: '未完成',
  stated: '文件称已完成',
  incomparable: '口径不同',
  open: '未记载',
} as const;

/** The outcome of a target in a word. */
export function resultName(result: Indicator['outcomes'][number]['result']): string {
  return RESULTS[result];
}

const MEASURES = {
  level: '',
  reduction: '五年降低',
  increase: '五年提高',
  total: '五年合计',
  rate: '年均增长',
} as const;

/** The measure of an indicator, with its unit in brackets: 五年降低（%）; of a level, the unit alone. */
export function measureName({ measure, unit }: Pick<Indicator, 'measure' | 'unit'>): string {
  const counted = measure === 'increase' ? '百分点' : measure === 'rate' ? '%' : unit;
  return `${MEASURES[measure]}${counted && (MEASURES[measure] ? `（${counted}）` : counted)}`;
}

const NOTES = {
  contradiction: '不一致',
  definition: '统计口径',
  apart: '勿混淆',
  context: '说明',
} as const;

/** The heading of a kind of note. */
export function noteName(kind: Indicator['notes'][number]['kind']): string {
  return NOTES[kind];
}

type Check = Indicator['checks'][number];

const CHECK_RESULTS = {
  yes: '与表中一致',
  truncated: '表中略去了后面的小数',
  no: '与表中不同，见说明',
} as const;

/** The calculation that checks a growth: 41−38=3，与表中一致. A minus in front is the sign −. */
export function checkWording({ by, from, to, computed, stated, holds }: Check): string {
  const result =
    holds === 'yes' && by === 'difference' ? signed(computed) : computedWording(by, computed);
  return `${sum(by, from, to)}${result}，${CHECK_RESULTS[holds]}${holds === 'yes' ? '' : `（${signed(stated)}）`}`;
}

function sum(by: Check['by'], from: number, to: number): string {
  if (by === 'difference') return `${to}−${from}=`;
  return by === 'ratio' ? `${to}÷${from}，` : `(${to}÷${from})^(1/5)，`;
}

function computedWording(by: Check['by'], computed: number): string {
  if (by === 'difference') return signed(computed);
  return `${by === 'mean' ? '年均增长' : '增长'}${signed(computed)}%`;
}

function signed(value: number): string {
  return String(value).replace('-', '−');
}

/**
 * The prices of a target and of an actual value: 按2015年价格; 目标按2005年价格、实际按当年价格. Empty
 * where neither is money.
 */
export function pricesWording(target: string | undefined, actual: string | undefined): string {
  const named = [
    ['目标', target],
    ['实际', actual],
  ].flatMap(([side, prices]) =>
    prices ? [[side, `按${prices === 'current' ? '当年' : `${prices}年`}价格`] as const] : [],
  );
  const [first, other] = named;
  if (!first) return '';
  if (!other || first[1] === other[1]) return first[1];
  return named.map(([side, prices]) => side + prices).join('、');
}
