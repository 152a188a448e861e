import { z } from 'zod';
import type { DataSet } from './data-set.ts';
import type { JsonFile } from './json-file.ts';
import { table, text } from './table.ts';

/** A version of the edition: texts, data and site together. */
export const VersionEntry = z.strictObject({
  version: z.string().nullable().describe('Such as 0.1.0; null for what comes with the next one'),
  date: z.string().nullable().describe('Day of the release, null before it'),
  changes: z.array(z.string()).describe('What changed for readers, in Chinese'),
});

/** A reading of the edition that was corrected after it had been published. */
export const CorrectionEntry = z.strictObject({
  doc: z.string(),
  block: z.string().describe('Id of the passage: a block, or a row of a table'),
  version: z.string().nullable().describe('Version that has the correction; null for the next one'),
  date: z.string().describe('Day of the correction'),
  before: z.string().describe('As the passage read until then'),
  after: z.string().describe('As it reads since'),
  reason: z.string().describe('For readers, in Chinese'),
});

export type VersionEntry = z.infer<typeof VersionEntry>;
export type CorrectionEntry = z.infer<typeof CorrectionEntry>;

export const VERSIONS: JsonFile<VersionEntry[]> = {
  path: 'versions.json',
  title: '更新记录',
  schema: z.array(VersionEntry),
};

export const CORRECTIONS: JsonFile<CorrectionEntry[]> = {
  path: 'corrections.json',
  title: '勘误记录',
  schema: z.array(CorrectionEntry),
};

/** The versions of the edition, the newest first, and what was corrected in each passage. */
export const history: DataSet = {
  title: '更新与勘误',
  about: 'Versions of the edition, the newest first, and the history of each corrected passage.',
  json: [VERSIONS, CORRECTIONS],
  tables: [
    table<VersionEntry & { change: string }>({
      name: 'versions',
      title: '更新记录',
      description: '各版对读者而言的变动，每项一行，新的在前。',
      rows: ({ read }) =>
        read(VERSIONS).flatMap((entry) => entry.changes.map((change) => ({ ...entry, change }))),
      fields: [
        text('version', '版本，尚未发布的留空', ({ version }) => version),
        text('date', '发布日期，尚未发布的留空', ({ date }) => date),
        text('change', '变动', ({ change }) => change),
      ],
    }),
    table<CorrectionEntry>({
      name: 'corrections',
      title: '勘误记录',
      description: '发布以后更正的每一处校订文本，按文献和时间排列。',
      rows: ({ read }) => read(CORRECTIONS),
      fields: [
        text('doc', '文献的标识', ({ doc }) => doc),
        text('passage', '段落或表格行的标识', ({ block }) => block),
        text('version', '改正后的版本，尚未发布的留空', ({ version }) => version),
        text('date', '更正日期', ({ date }) => date),
        text('before', '原作', ({ before }) => before),
        text('after', '改作', ({ after }) => after),
        text('reason', '依据', ({ reason }) => reason),
      ],
    }),
  ],
};
