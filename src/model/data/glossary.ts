import { z } from 'zod';
import type { DataSet } from './data-set.ts';
import type { EditionData } from './edition-data.ts';
import type { JsonFile } from './json-file.ts';
import { quote, Span, source } from './passage.ts';
import { list, type Passage, table, text, whole } from './table.ts';

/** A block that uses a term. */
export const TermMention = z.strictObject({
  ...source,
  count: z.int().describe('How often the block uses it'),
  spans: z.array(Span).describe('Begin and end of each in the block’s `reading`'),
});

/** An entry of glossary.json: a term of art with an explanation of the edition. */
export const TermEntry = z.strictObject({
  id: z.string().describe('Part of addresses'),
  term: z.string(),
  forms: z.array(z.string()).describe('Words by which it is found'),
  explanation: z.string().describe('The edition’s, not the texts’'),
  quote: z
    .strictObject({ ...source, quote })
    .optional()
    .describe('Words of a text that explain it'),
  source: z.string().optional().describe('Public document that the explanation rests on'),
  seeAlso: z.array(z.string()).optional().describe('Ids of related terms'),
  mentions: z.array(TermMention).describe('In the order of the documents'),
});

export type TermMention = z.infer<typeof TermMention>;
export type TermEntry = z.infer<typeof TermEntry>;

export const GLOSSARY: JsonFile<TermEntry[]> = {
  path: 'glossary.json',
  title: '术语',
  schema: z.array(TermEntry),
};

interface MentionRow extends Passage {
  id: string;
  term: string;
  start: number;
  end: number;
}

/** The terms of art of the texts. */
export const glossary: DataSet = {
  title: '术语',
  about: 'Terms of art with an explanation written for this site, and every block that uses each.',
  json: [GLOSSARY],
  tables: [
    table<TermEntry & { first: Passage }>({
      name: 'glossary',
      title: '术语',
      description:
        '文献中的专门用语和编者的解释，一行一个；doc、block、url、quote 是第一次用到它的地方。',
      rows: (data) => {
        const firsts = new Map(
          mentionsIn(data)
            .reverse()
            .map((it) => [it.id, it]),
        );
        return data.read(GLOSSARY).flatMap((term) => {
          const first = firsts.get(term.id);
          return first ? [{ ...term, first }] : [];
        });
      },
      key: 1,
      fields: [
        text('id', '术语的标识', ({ id }) => id),
        text('term', '术语', ({ term }) => term),
        list('forms', '文中的写法', ({ forms }) => forms),
        text('explanation', '编者的解释，不是文献的话', ({ explanation }) => explanation),
        text('textExplanation', '文献自己的解释', (term) => term.quote?.quote),
        text('source', '解释所依据的公开文件', (term) => term.source),
        list('seeAlso', '相关的术语', ({ seeAlso = [] }) => seeAlso),
        whole('mentions', '用到的次数', ({ mentions }) =>
          mentions.reduce((sum, { spans }) => sum + spans.length, 0),
        ),
      ],
      passage: ({ first }) => first,
    }),
    table<MentionRow>({
      name: 'glossary-mentions',
      title: '用到术语之处',
      description: '每一次用到一个术语，一次一行；quote 是文中的写法。',
      rows: mentionsIn,
      fields: [
        text('id', '术语的标识', ({ id }) => id),
        text('term', '术语', ({ term }) => term),
        whole('start', '在这一段 reading 中的开始位置（UTF-16 单位）', ({ start }) => start),
        whole('end', '在这一段 reading 中的结束位置', ({ end }) => end),
      ],
      passage: (mention) => mention,
    }),
  ],
};

function mentionsIn({ read, readingOf }: EditionData): MentionRow[] {
  return read(GLOSSARY).flatMap(({ id, term, mentions }) =>
    mentions.flatMap(({ doc, block, spans }) =>
      spans.map(([start, end]) => {
        const words = readingOf(doc, block).slice(start, end);
        return { id, term, doc, block, start, end, quote: words };
      }),
    ),
  );
}
