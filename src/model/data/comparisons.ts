import { z } from 'zod';
import { COMPARISON_KINDS } from '../comparisons.ts';
import type { DataSet } from './data-set.ts';
import type { JsonFile } from './json-file.ts';
import { table, text } from './table.ts';

/** An entry of comparisons.json: two documents that are compared, and how. */
export const ComparisonEntry = z.strictObject({
  id: z.string().describe('Part of addresses: compare/plans.html'),
  kind: z.enum(COMPARISON_KINDS),
  from: z.string().describe('Id of the document whose parts are compared one by one'),
  to: z.string().describe('Id of the document that they are set beside'),
  title: z.string().describe('For readers, in Chinese'),
  checked: z
    .string()
    .optional()
    .describe('Month in which all of it was read by hand against both texts: 2026-11'),
  byChapter: z.boolean().describe('Each chapter of `from` has a page: compare/plans-c05.html'),
});

export type ComparisonEntry = z.infer<typeof ComparisonEntry>;

export const COMPARISONS: JsonFile<ComparisonEntry[]> = {
  path: 'comparisons.json',
  title: '对照的文献',
  schema: z.array(ComparisonEntry),
};

/** The pairs of documents that are compared. */
export const comparisons: DataSet = {
  title: '对照的文献',
  about: 'Which documents are compared with which, and how.',
  json: [COMPARISONS],
  tables: [
    table<ComparisonEntry>({
      name: 'comparisons',
      title: '对照的文献',
      description: '对照的各组文献，一组一行。',
      rows: ({ read }) => read(COMPARISONS),
      key: 1,
      fields: [
        text('id', '对照的标识，是网址的一部分', ({ id }) => id),
        text('kind', '怎样对照：task 逐项任务，section 逐节，opinion 逐段', ({ kind }) => kind),
        text('from', '逐一取来对照的文献', ({ from }) => from),
        text('to', '与之对照的文献', ({ to }) => to),
        text('title', '名称', ({ title }) => title),
        text('checked', '编者通读两份文献、逐条核对的年月', ({ checked }) => checked),
      ],
    }),
  ],
};
