import type { Indicator, SeriesEntry } from '../../../scripts/facts/indicators/model.ts';
import type { DataSet } from './data-set.ts';
import { decimal, list, table, text, truth, whole } from './table.ts';

type Value = SeriesEntry & { indicator: Indicator };
type Outcome = Indicator['outcomes'][number] & { indicator: Indicator };

/** The indicators of the plans’ tables. */
export const indicators: DataSet = {
  title: '指标',
  files: () => [{ path: 'indicators.json', title: '指标' }],
  tables: [
    table<Value>({
      name: 'indicators',
      title: '指标',
      description: '两个规划指标表里的每一个数值，以及正文里的同类数值，一行一个；quote 是原文。',
      rows: ({ read }) =>
        read<Indicator[]>('indicators.json').flatMap((indicator) =>
          indicator.series.map((entry) => ({ ...entry, indicator })),
        ),
      fields: [
        text('indicator', '指标的标识', ({ indicator }) => indicator.id),
        text('name', '指标的名称', ({ indicator }) => indicator.name),
        text('group', '类别', ({ indicator }) => indicator.group),
        text('period', '年份，或者累计、平均所跨的年份', ({ period }) => period),
        text(
          'type',
          'baseline 基数，target 目标，actual 实际，growth 年均增长，cumulative 五年累计',
          ({ type }) => type,
        ),
        text('of', '增长和累计：target 是目标，actual 是实际', ({ of }) => of),
        decimal('value', '数值；目标只有文字的留空', ({ value }) => value),
        text('bound', '数值前的界限', ({ bound }) => bound),
        text('unit', '单位', ({ unit }) => unit),
        text('raw', '原文的写法（含编者补入的字符）', ({ raw }) => raw),
        text('scope', '不是整个东北地区的，写明范围', ({ scope }) => scope),
        truth('restored', '是否经编者补正或切分', ({ restored }) => restored),
        list('restorations', '补正的标识', ({ restorations }) => restorations.map(({ id }) => id)),
        text('source', 'table 出自指标表，text 出自正文', ({ source }) => source),
        text('row', '表格行的标识', ({ row }) => row),
      ],
      passage: ({ doc, block, quote, raw, source }) => ({
        doc,
        block,
        quote: source === 'table' ? raw : quote,
      }),
    }),
    table<Outcome>({
      name: 'indicator-outcomes',
      title: '指标的目标与结果',
      description: '每个规划对每项指标的目标和结果，一行一个；结果由目标与实际数比较得出。',
      rows: ({ read }) =>
        read<Indicator[]>('indicators.json').flatMap((indicator) =>
          indicator.outcomes.map((one) => ({ ...one, indicator })),
        ),
      key: 2,
      fields: [
        text('indicator', '指标的标识', ({ indicator }) => indicator.id),
        whole('plan', '第几个五年规划', ({ plan }) => plan),
        text('name', '指标的名称', ({ indicator }) => indicator.name),
        text('target', '目标的写法', ({ target }) => target),
        text('actual', '实际的写法', ({ actual }) => actual),
        text(
          'result',
          'met 完成，missed 未完成，stated 目标没有数字、规划称已完成，open 文献没有记载结果',
          ({ result }) => result,
        ),
        decimal('margin', '实际减目标', ({ margin }) => margin),
      ],
    }),
  ],
};
