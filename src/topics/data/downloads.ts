import { type DataSet, filesOf } from '../../model/data/data-set.ts';
import type { LibraryDocument } from '../../model/data/documents.ts';
import { agencies, items, tasks } from '../../model/data/responsibility.ts';
import { DOCUMENTS } from '../../model/data/texts.ts';
import { DATA_SETS } from './registry.ts';
import { tableFiles } from './table-files.ts';

/** A file that readers can take away. */
export interface Download {
  name: string;
  url: string;
}

/** Data sets that some documents have and that speak of the whole library otherwise. */
const EXTRA: Record<string, DataSet[]> = {
  'task-list': [tasks, agencies],
  'headings-after': [items, agencies],
};

/** The data files of one document. */
export function documentDownloads({ id, layout, leftOut }: LibraryDocument): Download[] {
  return [
    {
      name: leftOut ? DOCUMENTS.titleWithoutText : DOCUMENTS.title,
      url: `data/documents/${id}.json`,
    },
    { name: '字符取舍明细', url: `data/ledger/${id}.json` },
    ...(EXTRA[layout] ?? []).flatMap((set) => dataSetDownloads(set)),
  ];
}

/** The files of one data set: JSON and GeoJSON as the conversion wrote them, then the tables. */
export function dataSetDownloads(
  set: DataSet,
  documents: readonly LibraryDocument[] = [],
): Download[] {
  return [
    ...filesOf(set, documents).map(({ title, path }) => ({ name: title, url: `data/${path}` })),
    ...set.tables.flatMap(({ title, path }) =>
      tableFiles(path).map((file) => ({ name: title, url: `data/${file}` })),
    ),
  ];
}

/** All data files of the library, and the file that describes them. */
export function allDownloads(documents: readonly LibraryDocument[]): Download[] {
  return [
    ...DATA_SETS.flatMap((set) => dataSetDownloads(set, documents)),
    { name: '全部数据的说明', url: 'data/datapackage.json' },
  ];
}
