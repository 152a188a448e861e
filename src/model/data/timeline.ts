import { z } from 'zod';
import { listed, valuesOf } from '../enumeration.ts';
import type { DataSet } from './data-set.ts';
import type { JsonFile } from './json-file.ts';
import { quote, row, source } from './passage.ts';
import { type Passage, table, text } from './table.ts';

/** Kinds of entries of the timeline, in the order in which they are drawn. */
export const TIMELINE_KINDS = {
  period: '规划期',
  event: '事件',
  document: '文件',
  target: '目标和期限',
} as const;

export type TimelineKind = keyof typeof TIMELINE_KINDS;

/** An entry of timeline.json: a date that the texts give. */
export const TimelineEntry = z.strictObject({
  id: z.string(),
  date: z.string().describe('As exact as it is known: 2003, 2003-10 or 2016-11-01'),
  end: z.string().optional().describe('Last year, month or day of what lasts'),
  label: z.string(),
  kind: z.enum(valuesOf(TIMELINE_KINDS)),
  work: z.string().optional().describe('Id of the work that it is about'),
  basis: z
    .string()
    .optional()
    .describe('For readers: where the date comes from, where no quote gives it'),
  mentions: z.array(z.strictObject({ ...source, row: row.optional(), quote })),
});

export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const TIMELINE: JsonFile<TimelineEntry[]> = {
  path: 'timeline.json',
  title: '年表',
  schema: z.array(TimelineEntry),
};

/** The dates that the texts give. */
export const timeline: DataSet = {
  title: '年表',
  about: 'Works, events, plan periods and targets that the texts date, each with its quotes.',
  json: [TIMELINE],
  tables: [
    table<TimelineEntry & Passage>({
      name: 'timeline',
      title: '年表',
      description: '文件、事件、规划期和目标的日期，每个依据一行；quote 是写明日期的原文。',
      rows: ({ read }) =>
        read(TIMELINE).flatMap((entry) =>
          entry.mentions.map((mention) => ({ ...entry, ...mention })),
        ),
      fields: [
        text('id', '条目的标识', ({ id }) => id),
        text('date', '日期，知道多少写多少', ({ date }) => date),
        text('end', '延续的，截止的年份或日期', ({ end }) => end),
        text('label', '简称', ({ label }) => label),
        text('kind', `种类：${listed(TIMELINE_KINDS)}`, ({ kind }) => kind),
        text('work', '有关文件的标识', ({ work }) => work),
        text('basis', '原文没有写出年份的，日期的依据', ({ basis }) => basis),
      ],
      passage: (entry) => entry,
    }),
  ],
};
