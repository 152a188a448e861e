import { z } from 'zod';
import { CONFIDENCES } from '../confidence.ts';
import { listed, valuesOf } from '../enumeration.ts';
import type { DataSet } from './data-set.ts';
import type { JsonFile } from './json-file.ts';
import { quote, range, row, source } from './passage.ts';
import { RESTORATION_KINDS } from './restorations.ts';
import { decimal, flag, list, table, text, whole } from './table.ts';

export const INDICATOR_GROUPS = ['经济发展', '科技教育', '资源环境', '人民生活'] as const;

type IndicatorGroup = (typeof INDICATOR_GROUPS)[number];

/** The groups in the addresses of their pages. */
const GROUP_PAGES: Record<IndicatorGroup, string> = {
  经济发展: 'economy',
  科技教育: 'education',
  资源环境: 'environment',
  人民生活: 'people',
};

/** The page of a group of indicators. */
export function indicatorGroupAddress(group: IndicatorGroup): string {
  return `indicators/${GROUP_PAGES[group]}.html`;
}

/** The page of an indicator. */
export function indicatorAddress({ id }: { id: string }): string {
  return `indicators/${id}.html`;
}

/** The page on which indicators are set side by side; its fragment names them. */
export const INDICATOR_COMPARISON = 'indicators/compare.html';

/**
 * Measures of indicators: a level in a year; a reduction, increase or total over five years; a rate
 * of growth.
 */
export const MEASURES = ['level', 'reduction', 'increase', 'total', 'rate'] as const;

/** Types of values. */
export const VALUE_TYPES = {
  baseline: '基数',
  target: '目标',
  actual: '实际',
  growth: '年均增长',
  cumulative: '五年累计',
} as const;

/** Outcomes of a plan’s target. */
export const OUTCOMES = {
  met: '完成',
  missed: '未完成',
  stated: '目标没有数字、规划称已完成',
  incomparable: '目标与实际的口径不同，不作比较',
  open: '文献没有记载结果',
} as const;

export type Measure = (typeof MEASURES)[number];
export type ValueType = keyof typeof VALUE_TYPES;

const Side = z.enum(['target', 'actual']);

const Bound = z.enum(['<', '>', '≤', '≥']);

/** A restoration inside a value or a row’s name. */
export const RestoredAs = z.strictObject({
  id: z.string().describe('Id in restorations.json'),
  kind: z.enum(valuesOf(RESTORATION_KINDS)).describe('digit-run: only its digits are cut'),
  confidence: z.enum(CONFIDENCES),
});

/** One value of an indicator, at the place that gives it. */
export const SeriesEntry = z.strictObject({
  doc: source.doc,
  box: z.string().nullable(),
  block: source.block,
  row: row.nullable().describe('Id of the table row; null for a value of the running text'),
  cell: z
    .tuple([z.int(), z.int()])
    .nullable()
    .describe('Row and cell in the table’s `rows`, from 0'),
  period: z
    .string()
    .nullable()
    .describe('2015, or 2011-2015 for what is counted over years; null where the text has none'),
  type: z.enum(valuesOf(VALUE_TYPES)),
  of: Side.optional().describe('Of growth and sums: whether it was wanted or came true'),
  raw: z.string().describe('As it reads: the whole cell, or words of the running text'),
  value: z.number().nullable().describe('null where it is given in words'),
  bound: Bound.optional(),
  unit: z.string(),
  prices: z
    .string()
    .optional()
    .describe('Of sums of money: `current`, or the year at whose prices they are counted'),
  remark: z.string().optional().describe('What the cell says besides: 完成任务'),
  restored: z.boolean(),
  restorations: z.array(RestoredAs),
  source: z.enum(['table', 'text']),
  onlyInText: z.boolean().optional().describe('Of the running text: no table has this value'),
  quote: z.string().describe('Words around it; of a table, the name that stands before it'),
  scope: z.string().optional().describe('The area, where it isn’t the whole of the Northeast'),
});

/** A row of an indicator table. */
export const IndicatorRow = z.strictObject({
  doc: source.doc,
  box: z.string(),
  block: source.block,
  row,
  label: z.string().describe('主要污染物排放量减少（%）／化学需氧量'),
  ...range,
  category: z.string().nullable(),
  attribute: z.string().nullable().describe('预期性 or 约束性'),
  unit: z.string(),
  plan: z.int().describe('Number of the five-year plan that the table is about'),
  restorations: z.array(RestoredAs),
});

/** The target of a plan set against its result. */
export const Outcome = z.strictObject({
  plan: z.int(),
  period: z.string(),
  target: z.string(),
  actual: z.string().nullable(),
  result: z.enum(valuesOf(OUTCOMES)),
  margin: z
    .number()
    .nullable()
    .describe('Actual less target, where both are exact numbers of one kind'),
});

/** A growth that a table gives, worked out from the two values at its ends. */
export const Check = z.strictObject({
  doc: source.doc,
  row,
  period: z.string(),
  of: Side,
  from: z.number(),
  to: z.number(),
  stated: z.number(),
  computed: z.number(),
  by: z
    .enum(['difference', 'ratio', 'mean'])
    .describe('Difference, difference in per cent of the first, or mean growth per year'),
  holds: z
    .enum(['yes', 'truncated', 'no'])
    .describe('truncated: it does if digits are cut off rather than rounded'),
});

/** A note for readers with the passages that show it. */
export const IndicatorNote = z.strictObject({
  kind: z
    .enum(['contradiction', 'definition', 'apart', 'context'])
    .describe('Texts disagree, how it is counted, what it is not, or what stands around it'),
  text: z.string(),
  passages: z.array(z.strictObject({ ...source, row: row.nullable(), quote })),
  restorations: z.array(z.string()).optional(),
});

/** An entry of indicators.json: an indicator of the plans’ tables. */
export const Indicator = z.strictObject({
  id: z.string().describe('Part of addresses'),
  name: z.string(),
  unit: z.string(),
  attribute: z.string().nullable().describe('预期性 or 约束性, as the latest table has it'),
  group: z.enum(INDICATOR_GROUPS),
  measure: z.enum(MEASURES),
  better: z.enum(['higher', 'lower']).describe('Which way is good'),
  rows: z.array(IndicatorRow),
  series: z.array(SeriesEntry),
  outcomes: z.array(Outcome),
  reading: z.string().describe('For readers: one sentence on its values'),
  checks: z.array(Check),
  notes: z.array(IndicatorNote),
});

export type RestoredAs = z.infer<typeof RestoredAs>;
export type SeriesEntry = z.infer<typeof SeriesEntry>;
export type IndicatorRow = z.infer<typeof IndicatorRow>;
export type Outcome = z.infer<typeof Outcome>;
export type Check = z.infer<typeof Check>;
export type IndicatorNote = z.infer<typeof IndicatorNote>;
export type Indicator = z.infer<typeof Indicator>;

export const INDICATORS: JsonFile<Indicator[]> = {
  path: 'indicators.json',
  title: '指标',
  schema: z.array(Indicator),
};

/** The indicators of the plans’ tables. */
export const indicators: DataSet = {
  title: '指标',
  about:
    'Every indicator of the plans’ tables with all values, targets against results, and checks of each growth.',
  json: [INDICATORS],
  tables: [
    table<SeriesEntry & { indicator: Indicator }>({
      name: 'indicators',
      title: '指标',
      description: '两个规划指标表里的每一个数值，以及正文里的同类数值，一行一个；quote 是原文。',
      rows: ({ read }) =>
        read(INDICATORS).flatMap((indicator) =>
          indicator.series.map((entry) => ({ ...entry, indicator })),
        ),
      fields: [
        text('indicator', '指标的标识', ({ indicator }) => indicator.id),
        text('name', '指标的名称', ({ indicator }) => indicator.name),
        text('group', '类别', ({ indicator }) => indicator.group),
        text('period', '年份，或者累计、平均所跨的年份', ({ period }) => period),
        text('type', listed(VALUE_TYPES), ({ type }) => type),
        text('of', '增长和累计：target 是目标，actual 是实际', ({ of }) => of),
        decimal('value', '数值；目标只有文字的留空', ({ value }) => value),
        text('bound', '数值前的界限', ({ bound }) => bound),
        text('unit', '单位', ({ unit }) => unit),
        text('prices', '金额按哪年的价格：current 是当年价格', ({ prices }) => prices),
        text('raw', '原文的写法（含编者补入的字符）', ({ raw }) => raw),
        text('scope', '不是整个东北地区的，写明范围', ({ scope }) => scope),
        flag('restored', '是否经编者补正或切分', ({ restored }) => restored),
        list('restorations', '补正的标识', ({ restorations }) => restorations.map(({ id }) => id)),
        text('source', 'table 出自指标表，text 出自正文', (entry) => entry.source),
        text('row', '表格行的标识', (entry) => entry.row),
      ],
      passage: ({ doc, block, raw, ...entry }) => ({
        doc,
        block,
        quote: entry.source === 'table' ? raw : entry.quote,
      }),
    }),
    table<Outcome & { indicator: Indicator }>({
      name: 'indicator-outcomes',
      title: '指标的目标与结果',
      description: '每个规划对每项指标的目标和结果，一行一个；结果由目标与实际数比较得出。',
      rows: ({ read }) =>
        read(INDICATORS).flatMap((indicator) =>
          indicator.outcomes.map((one) => ({ ...one, indicator })),
        ),
      key: 2,
      fields: [
        text('indicator', '指标的标识', ({ indicator }) => indicator.id),
        whole('plan', '第几个五年规划', ({ plan }) => plan),
        text('name', '指标的名称', ({ indicator }) => indicator.name),
        text('target', '目标的写法', ({ target }) => target),
        text('actual', '实际的写法', ({ actual }) => actual),
        text('result', listed(OUTCOMES), ({ result }) => result),
        decimal('margin', '实际减目标', ({ margin }) => margin),
      ],
    }),
  ],
};
