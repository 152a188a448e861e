import type { DataSet } from './data-set.ts';
import type { EditionData } from './edition-data.ts';
import { list, type Passage, table, text, whole } from './table.ts';

interface Term {
  id: string;
  term: string;
  forms: string[];
  explanation: string;
  quote?: { doc: string; block: string; quote: string };
  source?: string;
  seeAlso?: string[];
  mentions: { doc: string; block: string; spans: [number, number][] }[];
}

interface Mention extends Passage {
  id: string;
  term: string;
  start: number;
  end: number;
}

/** Terms of art, explained by the edition, and where the texts use them. */
export const glossary: DataSet = {
  title: '术语',
  files: () => [{ path: 'glossary.json', title: '术语' }],
  tables: [
    table<Term & { first: Passage }>({
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
        return data.read<Term[]>('glossary.json').flatMap((term) => {
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
        text('textExplanation', '文献自己的解释', ({ quote }) => quote?.quote),
        text('source', '解释所依据的公开文件', ({ source }) => source),
        list('seeAlso', '相关的术语', ({ seeAlso = [] }) => seeAlso),
        whole('mentions', '用到的次数', ({ mentions }) =>
          mentions.reduce((sum, { spans }) => sum + spans.length, 0),
        ),
      ],
      passage: ({ first }) => first,
    }),
    table<Mention>({
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

function mentionsIn({ read, documents }: EditionData): Mention[] {
  const readings = new Map(
    documents.flatMap(({ id: doc, blocks }) =>
      blocks.map(({ id, reading }): [string, string] => [`${doc}/${id}`, reading]),
    ),
  );
  return read<Term[]>('glossary.json').flatMap(({ id, term, mentions }) =>
    mentions.flatMap(({ doc, block, spans }) =>
      spans.map(([start, end]) => {
        const quote = readings.get(`${doc}/${block}`)?.slice(start, end) ?? '';
        return { id, term, doc, block, start, end, quote };
      }),
    ),
  );
}
