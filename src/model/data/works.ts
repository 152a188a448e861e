import { z } from 'zod';
import { listed, valuesOf } from '../enumeration.ts';
import type { DataSet } from './data-set.ts';
import type { EditionData } from './edition-data.ts';
import type { JsonFile } from './json-file.ts';
import { LookAlike, quote, range, row, source } from './passage.ts';
import { flag, table, text, whole } from './table.ts';

/** Signs by which a citation is known. */
export const CITED_BY = {
  mark: '书名号',
  row: '文件表的一行',
  number: '发文字号',
  name: '不带书名号的名称',
  decision: '编者判断',
} as const;

/** A place where a text cites a work. */
export const WorkMention = z.strictObject({
  ...source,
  row: row.optional(),
  quote,
  ...range,
  by: z.enum(valuesOf(CITED_BY)).describe('How it was recognized'),
  self: z.literal(true).optional().describe('The document names itself'),
  inside: z.literal(true).optional().describe('The title stands in another'),
  doubt: z.literal(true).optional().describe('The editors can’t be sure'),
});

/** States in which a work can be. */
export const EFFECTS = { 'in-force': '现行', repealed: '废止', expired: '已到期' } as const;

/** Whether a work is in force. */
export const Effect = z.strictObject({
  state: z.enum(valuesOf(EFFECTS)),
  basis: z.string().describe('For readers: how the edition knows'),
});

/** A work that the texts cite. */
export const Work = z.strictObject({
  id: z.string().describe('Part of addresses'),
  title: z.string(),
  short: z.string().describe('Title where there is little room'),
  number: z.string().nullable().describe('Number of an official document'),
  issuer: z.string().nullable(),
  date: z.string().nullable().describe('As exact as it is known'),
  approval: z.string().optional().describe('Number of the State Council’s approval of a plan'),
  effect: Effect.optional().describe('Only where it is certain'),
  published: z.string().optional().describe('Where the official text is published, by name'),
  corpusId: z.string().optional().describe('Id of the document, where the library has it'),
  announced: z.literal(true).optional().describe('The texts say that it is to be drawn up'),
  basis: z
    .string()
    .optional()
    .describe('For readers: where the date and what else is ours come from'),
  note: z.string().optional().describe('For readers'),
  notSame: z.array(LookAlike).optional(),
});

/** An entry of citations.json: a work with the places that cite it. */
export const CitedWork = z.strictObject({ work: Work, mentions: z.array(WorkMention) });

/** The places where other documents cite a work: one that names itself cites nothing. */
export function citingMentions<Mention extends { self?: true | undefined }>({
  mentions,
}: {
  mentions: readonly Mention[];
}): Mention[] {
  return mentions.filter(({ self }) => !self);
}

/** An entry of not-works.json: words that look like the name of a work and are none. */
export const NotWork = z.strictObject({
  ...source,
  quote,
  note: z.string().describe('For readers: why it is none'),
});

export type WorkMention = z.infer<typeof WorkMention>;
export type Work = z.infer<typeof Work>;
export type CitedWork = z.infer<typeof CitedWork>;
export type NotWork = z.infer<typeof NotWork>;

export const CITATIONS: JsonFile<CitedWork[]> = {
  path: 'citations.json',
  title: '征引文献',
  schema: z.array(CitedWork),
};

export const NOT_WORKS: JsonFile<NotWork[]> = {
  path: 'not-works.json',
  title: '看似文献而未列的词语',
  schema: z.array(NotWork),
};

/** The works that the texts cite. */
export const citations: DataSet = {
  title: '征引文献',
  about:
    'Every work that the texts cite, with each place that cites it, and words that only look like one.',
  json: [CITATIONS, NOT_WORKS],
  tables: [
    table<Work>({
      name: 'works',
      title: '征引文献名录',
      description: '各文献引用、提到的文件，每件一行；文中没有写的，留空或在 basis 说明来历。',
      rows: ({ read }) => read(CITATIONS).map(({ work }) => work),
      key: 1,
      fields: [
        text('id', '文件的标识', ({ id }) => id),
        text('title', '题名', ({ title }) => title),
        text('number', '发文字号', ({ number }) => number),
        text('issuer', '发文机关', ({ issuer }) => issuer),
        text('date', '日期，知道多少写多少', ({ date }) => date),
        text('approval', '国务院批复的文号', ({ approval }) => approval),
        text('effect', `效力，不能确定的留空：${listed(EFFECTS)}`, ({ effect }) => effect?.state),
        text('effectBasis', '效力的依据', ({ effect }) => effect?.basis),
        text('published', '正式文本的公布处', ({ published }) => published),
        text('corpusId', '本文库收录的，文献的标识', ({ corpusId }) => corpusId),
        flag('announced', '是否文中说将要制定的文件', ({ announced }) => announced ?? false),
        text('basis', '编者所加各项的依据', ({ basis }) => basis),
        text('note', '说明', ({ note }) => note),
      ],
    }),
    table<WorkMention & { id: string; title: string }>({
      name: 'citations',
      title: '征引之处',
      description: '引用、提到文件的每一处，一处一行；quote 是文中的写法。',
      rows: mentionsIn,
      fields: [
        text('work', '文件的标识', ({ id }) => id),
        text('title', '文件的题名', ({ title }) => title),
        whole('start', '在这一段 reading 中的开始位置（UTF-16 单位）', ({ start }) => start),
        whole('end', '在这一段 reading 中的结束位置', ({ end }) => end),
        text('by', `怎样认出：${listed(CITED_BY)}`, ({ by }) => by),
        flag('self', '是否文献自称', ({ self }) => self ?? false),
        flag('inside', '是否在另一个题名之内', ({ inside }) => inside ?? false),
        flag('doubt', '编者是否存疑', ({ doubt }) => doubt ?? false),
      ],
      passage: (mention) => mention,
    }),
  ],
};

function mentionsIn({ read }: EditionData) {
  return read(CITATIONS).flatMap(({ work: { id, title }, mentions }) =>
    mentions.map((mention) => ({ id, title, ...mention })),
  );
}
