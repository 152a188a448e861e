import { z } from 'zod';
import { valuesOf } from '../enumeration.ts';
import type { DataSet } from './data-set.ts';
import type { JsonFolder } from './json-file.ts';
import { table, text, whole } from './table.ts';

/** Reasons for which characters of a source are not in the text. */
export const REMOVAL_REASONS = {
  'page-number': '页码',
  'bold-repetition': '粗体字的重复',
  contents: '目录',
  'running-mark': '页面标记',
} as const;

export type RemovalReason = keyof typeof REMOVAL_REASONS;

export const RemovedRange = z.strictObject({
  start: z.int().describe('Begin in the source file, in UTF-16 units'),
  end: z.int().describe('End there, exclusive'),
  reason: z.enum(valuesOf(REMOVAL_REASONS)),
  text: z.string(),
});

export const Ledger = z.strictObject({
  characters: z.int().describe('Characters of the source without white space'),
  kept: z.int().describe('Those of them that the text shows'),
  removed: z.array(RemovedRange),
});

export type RemovedRange = z.infer<typeof RemovedRange>;
export type Ledger = z.infer<typeof Ledger>;

export const LEDGERS: JsonFolder<Ledger> = {
  folder: 'ledger',
  title: '字符去留账目',
  schema: Ledger,
};

/** The accounts of all characters of the sources. */
export const ledgers: DataSet = {
  title: '字符去留账目',
  about: 'Account of each source: characters kept, and every removed range with its reason.',
  json: [LEDGERS],
  tables: [
    table<RemovedRange & { doc: string }>({
      name: 'removals',
      title: '未入正文的字符',
      description: '来源中没有进入正文的每一段字符及其原因。',
      rows: ({ documents, readOf }) =>
        documents.flatMap(({ id: doc }) =>
          readOf(LEDGERS, doc).removed.map((removal) => ({ ...removal, doc })),
        ),
      key: 2,
      fields: [
        text('doc', '文献的标识', ({ doc }) => doc),
        whole('start', '在来源文件中的开始位置（UTF-16 单位）', ({ start }) => start),
        whole('end', '在来源文件中的结束位置', ({ end }) => end),
        text('reason', '原因，如 page-number（页码）、contents（目录）', ({ reason }) => reason),
        text('text', '字符', (removal) => removal.text),
      ],
    }),
  ],
};
