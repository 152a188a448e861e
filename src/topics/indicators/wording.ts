import type { Indicator, SeriesEntry } from '../../model/data/indicators.ts';
import { inChinese } from '../../model/ids.ts';
import type { Shown } from './shown.ts';

/** How readers are told what an indicator's values are. */

/** “十一五” */
export function planName(plan: number): string {
  return `“${inChinese(plan)}五”`;
}

/** 2010年, 2006—2010年, 年份未写明 */
export function periodName(period: string | null): string {
  return period === null ? '年份未写明' : `${period.replace('-', '—')}年`;
}

/** 目标, 实际 or, where no plan before reports it, 基数. */
export function roleName({ role, of, entries }: Shown): string {
  if (role === 'target') return '目标';
  if (role === 'state') return entries.every(({ type }) => type === 'baseline') ? '基数' : '实际';
  return of === 'target' ? '目标' : '实际';
}

/** The same where nothing around tells how it is counted: 五年累计目标, 年均增长实际. */
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

const RESULTS = { met: '完成', missed: '未完成', stated: '文本称完成', open: '未记载' } as const;

/** What came of a target, in a word. */
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

/** What is counted, where it isn't a level: 五年降低（%）. */
export function measureName({ measure, unit }: Pick<Indicator, 'measure' | 'unit'>): string {
  const counted = measure === 'increase' ? '百分点' : measure === 'rate' ? '%' : unit;
  return `${MEASURES[measure]}${counted && (MEASURES[measure] ? `（${counted}）` : counted)}`;
}

const NOTES = {
  contradiction: '不一致',
  definition: '算法',
  apart: '勿混淆',
  context: '说明',
} as const;

/** What a note is about. */
export function noteName(kind: Indicator['notes'][number]['kind']): string {
  return NOTES[kind];
}
