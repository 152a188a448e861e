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
  'web-line': '网页说明',
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
  title: '字符取舍明细',
  schema: Ledger,
};

/** The accounts of all characters of the sources. */
export const ledgers: DataSet = {
  title: '字符取舍明细',
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

/** A stretch of a source file as it stands there, and the passage that it became. */
export const SourcePart = z.strictObject({
  start: z.int().describe('Begin in the source file, in UTF-16 units'),
  end: z.int().describe('End there, exclusive'),
  page: z.string().describe('Chapter of the passage: an address from the site’s root'),
  block: z
    .string()
    .nullable()
    .describe('Id of the block whose characters these are; null for a list of contents'),
  text: z.string().describe('All characters of the stretch, those that the text leaves out too'),
});

export type SourcePart = z.infer<typeof SourcePart>;

export const SOURCES: JsonFolder<SourcePart[]> = {
  folder: 'sources',
  title: '来源原样',
  schema: z.array(SourcePart),
};

/** The sources character for character, cut where one passage ends and another begins. */
export const sources: DataSet = {
  title: '来源原样',
  about:
    'Each source as it stands in its file: parts in the order of the file, which together are the file.',
  json: [SOURCES],
  tables: [
    table<SourcePart & { doc: string }>({
      name: 'sources',
      title: '来源原样',
      description:
        '来源文件按段切分，依文件次序排列；各行的 text 相连即为来源文件全文；未收原文的文献 text 留空。',
      rows: ({ documents, readOf }) =>
        documents.flatMap(({ id: doc }) => readOf(SOURCES, doc).map((part) => ({ ...part, doc }))),
      key: 2,
      fields: [
        text('doc', '文献的标识', ({ doc }) => doc),
        whole('start', '在来源文件中的开始位置（UTF-16 单位）', ({ start }) => start),
        whole('end', '在来源文件中的结束位置', ({ end }) => end),
        text('page', '所在章的地址', ({ page }) => page),
        text('passage', '整理后的段落的标识，目录没有的留空', ({ block }) => block),
        text('text', '来源的字符，未入正文的也在内', (part) => part.text),
      ],
    }),
  ],
};
