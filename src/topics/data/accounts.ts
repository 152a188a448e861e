import type { Ledger, RestorationEntry } from '../../model/documents.ts';
import type { DataSet } from './data-set.ts';
import { table, text, whole } from './table.ts';

interface Restoration extends RestorationEntry {
  context: string;
}

interface Removal {
  doc: string;
  start: number;
  end: number;
  reason: string;
  text: string;
}

/** What the edition added or doubts. */
export const restorations: DataSet = {
  title: '全部补正',
  files: () => [{ path: 'restorations.json', title: '全部补正' }],
  tables: [
    table<Restoration>({
      name: 'restorations',
      title: '全部补正',
      description: '编者补入字符或存疑的每一处；quote 是这一处的上下文。',
      rows: ({ read }) => read('restorations.json'),
      key: 1,
      fields: [
        text('id', '标识', ({ id }) => id),
        whole('offset', '在来源文件中的位置（UTF-16 单位）', ({ offset }) => offset),
        whole('end', '在来源文件中的结束位置', ({ end }) => end),
        text('raw', '来源的字符', ({ raw }) => raw),
        text('restored', '补正后的字符，存疑而不改的留空', ({ restored }) => restored),
        text('kind', '缺失的种类，如 percent（百分号）、decimal（小数点）', ({ kind }) => kind),
        text('confidence', '把握：sure 确定，probable 很可能，unknown 存疑', (it) => it.confidence),
        text('evidence', '依据', ({ evidence }) => evidence),
      ],
      passage: ({ doc, block, context }) => ({ doc, block, quote: context }),
    }),
  ],
};

/** What became of the characters of the sources. */
export const ledgers: DataSet = {
  title: '字符去留账目',
  files: (documents) =>
    documents.map(({ id, shortTitle }) => ({
      path: `ledger/${id}.json`,
      title: `${shortTitle}：字符去留账目`,
    })),
  tables: [
    table<Removal>({
      name: 'removals',
      title: '未入正文的字符',
      description: '来源中没有进入正文的每一段字符及其原因。',
      rows: ({ documents, read }) =>
        documents.flatMap(({ id: doc }) =>
          read<Ledger>(`ledger/${doc}.json`).removed.map((removal) => ({ ...removal, doc })),
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
