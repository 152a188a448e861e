import { listed } from '../enumeration.ts';
import type { DataSet } from './data-set.ts';
import { type BlockEntry, LibraryDocument, RIGHTS } from './documents.ts';
import type { JsonFolder } from './json-file.ts';
import { table, text, whole } from './table.ts';

export const DOCUMENTS = {
  folder: 'documents',
  title: '全文与结构',
  titleWithoutText: '题录与结构',
  schema: LibraryDocument,
} satisfies JsonFolder<LibraryDocument>;

/** The documents and their whole text, block by block. */
export const texts: DataSet = {
  title: '全文与结构',
  about: 'Cover data, divisions, boxes, figures and all blocks of each document in reading order.',
  json: [DOCUMENTS],
  tables: [
    table<LibraryDocument>({
      name: 'documents',
      title: '文献',
      description: '文库的文献，每篇一行。',
      rows: ({ documents }) => documents,
      key: 1,
      fields: [
        text('id', '文献的标识', ({ id }) => id),
        text('title', '题名', ({ title }) => title),
        text('shortTitle', '简称', ({ shortTitle }) => shortTitle),
        text('issuer', '制定机关，来源没有写的留空', ({ issuer }) => issuer),
        text('number', '文号，没有的留空', ({ number }) => number),
        text('date', '日期，精确到已知的程度', ({ date }) => date),
        text('dateNote', '来源没有写日期的，日期的来历', ({ dateNote }) => dateNote),
        text('rights', `权利状况：${listed(RIGHTS)}`, ({ rights }) => rights.status),
        text('sourceFile', '来源文件名', ({ source }) => source.file),
        text('sourceSha256', '来源文件的 SHA-256 校验值', ({ source }) => source.sha256),
        whole('sourceCharacters', '来源文件的 UTF-16 单位数', ({ source }) => source.characters),
      ],
    }),
    table<BlockEntry & { doc: string }>({
      name: 'blocks',
      title: '段落',
      description: '各文献的每一段、每一个标题和条目，一行一个，按阅读顺序排列；quote 是整段文字。',
      rows: ({ documents }) =>
        documents.flatMap(({ id: doc, blocks }) => blocks.map((block) => ({ ...block, doc }))),
      fields: [
        text('kind', '类别，如 paragraph（段）、heading（标题）、item（条目）', ({ kind }) => kind),
        text('division', '所在的章、节或部分', ({ division }) => division),
        text('box', '所在的专栏，没有的留空', ({ box }) => box),
      ],
      passage: ({ doc, id, reading }) => ({ doc, block: id, quote: reading }),
    }),
  ],
};
