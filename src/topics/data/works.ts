import type { DataSet } from './data-set.ts';
import type { EditionData } from './edition-data.ts';
import { table, text, truth, whole } from './table.ts';

interface CitedWork {
  work: {
    id: string;
    title: string;
    number: string | null;
    issuer: string | null;
    date: string | null;
    corpusId?: string;
    announced?: true;
    basis?: string;
    note?: string;
  };
  mentions: {
    doc: string;
    block: string;
    quote: string;
    start: number;
    end: number;
    by: string;
    self?: true;
    inside?: true;
    doubt?: true;
  }[];
}

interface Dated {
  id: string;
  date: string;
  end?: string;
  label: string;
  kind: string;
  work?: string;
  basis?: string;
  mentions: { doc: string; block: string; quote: string }[];
}

const FOUND_BY =
  '怎样认出：mark 书名号，row 文件表的一行，number 发文字号，name 不带书名号的名称，decision 编者判断';

/** The documents that the texts cite. */
export const citations: DataSet = {
  title: '征引文献',
  files: () => [
    { path: 'citations.json', title: '征引文献' },
    { path: 'not-works.json', title: '看似文献而未列的词语' },
  ],
  tables: [
    table<CitedWork['work']>({
      name: 'works',
      title: '征引文献名录',
      description: '五种文献引用、提到的文件，每件一行；文中没有写的，留空或在 basis 说明来历。',
      rows: ({ read }) => read<CitedWork[]>('citations.json').map(({ work }) => work),
      key: 1,
      fields: [
        text('id', '文件的标识', ({ id }) => id),
        text('title', '题名', ({ title }) => title),
        text('number', '发文字号', ({ number }) => number),
        text('issuer', '发文机关', ({ issuer }) => issuer),
        text('date', '日期，知道多少写多少', ({ date }) => date),
        text('corpusId', '本文库收录的，文献的标识', ({ corpusId }) => corpusId),
        truth('announced', '是否文中说将要制定的文件', ({ announced }) => announced ?? false),
        text('basis', '编者所加各项的依据', ({ basis }) => basis),
        text('note', '说明', ({ note }) => note),
      ],
    }),
    table<ReturnType<typeof mentionsIn>[number]>({
      name: 'citations',
      title: '征引之处',
      description: '引用、提到文件的每一处，一处一行；quote 是文中的写法。',
      rows: mentionsIn,
      fields: [
        text('work', '文件的标识', ({ id }) => id),
        text('title', '文件的题名', ({ title }) => title),
        whole('start', '在这一段 reading 中的开始位置（UTF-16 单位）', ({ start }) => start),
        whole('end', '在这一段 reading 中的结束位置', ({ end }) => end),
        text('by', FOUND_BY, ({ by }) => by),
        truth('self', '是否文献自称', ({ self }) => self ?? false),
        truth('inside', '是否在另一个题名之内', ({ inside }) => inside ?? false),
        truth('doubt', '编者是否没有十分把握', ({ doubt }) => doubt ?? false),
      ],
      passage: (mention) => mention,
    }),
  ],
};

/** What the texts date. */
export const timeline: DataSet = {
  title: '年表',
  files: () => [{ path: 'timeline.json', title: '年表' }],
  tables: [
    table<ReturnType<typeof datesIn>[number]>({
      name: 'timeline',
      title: '年表',
      description: '文件、事件、规划期和目标的日期，每个依据一行；quote 是写明日期的原文。',
      rows: datesIn,
      fields: [
        text('id', '条目的标识', ({ id }) => id),
        text('date', '日期，知道多少写多少', ({ date }) => date),
        text('end', '延续的，截止的年份或日期', ({ end }) => end),
        text('label', '简称', ({ label }) => label),
        text(
          'kind',
          '种类：document 文件，event 事件，period 规划期，target 目标',
          (it) => it.kind,
        ),
        text('work', '有关文件的标识', ({ work }) => work),
        text('basis', '原文没有写出年份的，日期的依据', ({ basis }) => basis),
      ],
      passage: (entry) => entry,
    }),
  ],
};

function mentionsIn({ read }: EditionData) {
  return read<CitedWork[]>('citations.json').flatMap(({ work: { id, title }, mentions }) =>
    mentions.map((mention) => ({ id, title, ...mention })),
  );
}

function datesIn({ read }: EditionData) {
  return read<Dated[]>('timeline.json').flatMap(({ mentions, ...entry }) =>
    mentions.map((mention) => ({ ...entry, ...mention })),
  );
}
