import { z } from 'zod';
import { listed, valuesOf } from '../enumeration.ts';
import { splitId } from '../ids.ts';
import type { DataSet } from './data-set.ts';
import type { JsonFile } from './json-file.ts';
import { list, type Passage, table, text } from './table.ts';

/** Reasons for which passages belong together. */
export const RELATED_KINDS = {
  task: '任务与规划',
  section: '章节同题',
  opinion: '意见与规划',
  project: '同一项目',
  indicator: '同一指标',
  citation: '引用',
} as const;

export type RelatedKind = keyof typeof RELATED_KINDS;

export const RelatedPassage = z.strictObject({
  passage: z.string().describe('Full id: liaoning-tasks/task-034'),
  kinds: z.array(z.enum(valuesOf(RELATED_KINDS))),
  names: z.array(z.string()).optional().describe('Projects and indicators that both name'),
});

/** An entry of related.json: a passage and those that have to do with it. */
export const RelatedEntry = z.strictObject({
  passage: z.string().describe('Full id'),
  related: z.array(RelatedPassage),
  more: z
    .literal(true)
    .optional()
    .describe(
      'There are more, which name or cite the same; those that have most in common are given',
    ),
});

export type RelatedPassage = z.infer<typeof RelatedPassage>;
export type RelatedEntry = z.infer<typeof RelatedEntry>;

export const RELATED: JsonFile<RelatedEntry[]> = {
  path: 'related.json',
  title: '相关段落',
  schema: z.array(RelatedEntry),
};

/** Characters of a passage by which it is recognized. */
const BEGINNING = 30;

/** The passages that have to do with each other, and why. */
export const related: DataSet = {
  title: '相关段落',
  about: 'For every passage those of other documents that have to do with it, and why.',
  json: [RELATED],
  tables: [
    table<RelatedPassage & { from: Passage }>({
      name: 'related',
      title: '相关段落',
      description:
        '互相有关的段落，一对一行，两个方向各一行；doc、block、url、quote 是出发的一段，quote 是它的开头。',
      rows: ({ read, readingOf }) =>
        read(RELATED).flatMap((entry) => {
          const { doc, id: block } = splitId(entry.passage);
          const from = { doc, block, quote: readingOf(doc, block).slice(0, BEGINNING) };
          return entry.related.map((to) => ({ ...to, from }));
        }),
      fields: [
        text('to', '相关的一段', ({ passage }) => passage),
        list('kinds', `为什么相关：${listed(RELATED_KINDS)}`, ({ kinds }) => kinds),
        list('names', '两段都提到的项目和指标', ({ names = [] }) => names),
      ],
      passage: ({ from }) => from,
    }),
  ],
};
