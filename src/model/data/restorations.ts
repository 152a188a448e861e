import { z } from 'zod';
import { CONFIDENCE, CONFIDENCES } from '../confidence.ts';
import { listed, valuesOf } from '../enumeration.ts';
import type { DataSet } from './data-set.ts';
import type { JsonFile } from './json-file.ts';
import { quote, range, source } from './passage.ts';
import { table, text, whole } from './table.ts';

/** Kinds of losses that restorations mend; wording is only ever doubted. */
export const RESTORATION_KINDS = {
  percent: '百分号',
  decimal: '小数点',
  bracket: '方括号',
  'digit-run': '数字分列',
  latin: '西文字母',
  heading: '标题',
  unit: '单位',
  wording: '用字、标点',
} as const;

export type RestorationKind = keyof typeof RESTORATION_KINDS;

/** One place where the edition adds what the extraction lost, or doubts what it left. */
export const RestorationEntry = z.strictObject({
  id: z.string().describe('Document and offset in the source file'),
  ...source,
  offset: z.int().describe('Begin of `raw` in the source file, in UTF-16 units'),
  end: z.int().describe('End of `raw` there; the same where nothing is left'),
  raw: z.string().describe('Characters of the source, its lines joined'),
  restored: z.string().describe('As the edition reads them; the same where it only doubts'),
  kind: z.enum(valuesOf(RESTORATION_KINDS)),
  evidence: z.string().describe('For readers, in Chinese'),
  confidence: z.enum(CONFIDENCES),
  context: z.string().describe('Words around, as the edition reads them; in a table, the cell'),
});

export type RestorationEntry = z.infer<typeof RestorationEntry>;

export const RESTORATIONS: JsonFile<RestorationEntry[]> = {
  path: 'restorations.json',
  title: '全部补正',
  schema: z.array(RestorationEntry),
};

/** A remark of the edition on what a text says, where that is wrong or likely to mislead. */
export const EditorNote = z.strictObject({
  id: z.string().describe('Document and offset of the words in the source file'),
  ...source,
  quote,
  ...range,
  note: z.string().describe('For readers, in Chinese: what is so'),
  evidence: z.string().describe('For readers, in Chinese: how the edition knows'),
  confidence: z.enum(CONFIDENCES),
});

export type EditorNote = z.infer<typeof EditorNote>;

export const EDITOR_NOTES: JsonFile<EditorNote[]> = {
  path: 'editor-notes.json',
  title: '编者按',
  schema: z.array(EditorNote),
};

/** The places where the edition adds characters or doubts them, and its remarks beside passages. */
export const restorations: DataSet = {
  title: '补正和编者按',
  about:
    'Every restored or doubtful place of the texts, and what the edition remarks on passages, in reading order.',
  json: [RESTORATIONS, EDITOR_NOTES],
  tables: [
    table<RestorationEntry>({
      name: 'restorations',
      title: '全部补正',
      description: '编者补入字符或存疑的每一处；quote 是这一处的上下文。',
      rows: ({ read }) => read(RESTORATIONS),
      key: 1,
      fields: [
        text('id', '标识', ({ id }) => id),
        whole('offset', '在来源文件中的位置（UTF-16 单位）', ({ offset }) => offset),
        whole('end', '在来源文件中的结束位置', ({ end }) => end),
        text('raw', '来源的字符，换行已接合', ({ raw }) => raw),
        text('restored', '补正后的字符，存疑而不改的与来源相同', ({ restored }) => restored),
        text('kind', '缺失的种类，如 percent（百分号）、decimal（小数点）', ({ kind }) => kind),
        text('confidence', `确定程度：${listed(CONFIDENCE)}`, ({ confidence }) => confidence),
        text('evidence', '依据', ({ evidence }) => evidence),
      ],
      passage: ({ doc, block, context }) => ({ doc, block, quote: context }),
    }),
    table<EditorNote>({
      name: 'editor-notes',
      title: '编者按',
      description: '文中所述与事实、本文库其他文字或自身数字不合之处，一处一行；正文照录来源。',
      rows: ({ read }) => read(EDITOR_NOTES),
      key: 1,
      fields: [
        text('id', '标识', ({ id }) => id),
        text('note', '按语', ({ note }) => note),
        text('evidence', '依据', ({ evidence }) => evidence),
        text('confidence', `确定程度：${listed(CONFIDENCE)}`, ({ confidence }) => confidence),
        whole('start', '在这一段 reading 中的开始位置（UTF-16 单位）', ({ start }) => start),
        whole('end', '在这一段 reading 中的结束位置', ({ end }) => end),
      ],
      passage: (note) => note,
    }),
  ],
};
