import type { LibraryDocument } from './schemas.ts';

/** A file that readers can take away. */
export interface Download {
  name: string;
  url: string;
}

/** Data files that some documents have and that speak of the whole library otherwise. */
const EXTRA: Record<string, Download[]> = {
  'task-list': [
    { name: '任务与责任单位', url: 'data/tasks.json' },
    { name: '单位名录', url: 'data/agencies.json' },
  ],
  'headings-after': [{ name: '条目与责任单位', url: 'data/items.json' }],
};

/** The data files of one document. */
export function documentDownloads({ id, layout }: LibraryDocument): Download[] {
  return [
    { name: '全文与结构', url: `data/documents/${id}.json` },
    { name: '字符去留账目', url: `data/ledger/${id}.json` },
    ...(EXTRA[layout] ?? []),
  ];
}

/** All data files of the library. */
export function allDownloads(documents: readonly LibraryDocument[]): Download[] {
  const files = documents.flatMap((document) =>
    documentDownloads(document).map(({ name, url }) => ({
      name: url.endsWith(`/${document.id}.json`) ? `${document.shortTitle}：${name}` : name,
      url,
    })),
  );
  return [
    ...files,
    { name: '全部补正', url: 'data/restorations.json' },
    { name: '段落地址', url: 'data/permalinks.json' },
  ];
}
