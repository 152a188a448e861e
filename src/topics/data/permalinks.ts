import type { DataSet } from './data-set.ts';

/** Under which address every passage was published; programs need it whole, so it has no table. */
export const permalinks: DataSet = {
  title: '段落地址',
  files: () => [
    { path: 'permalinks.json', title: '段落地址' },
    { path: 'moved.json', title: '移到别页的段落' },
  ],
  tables: [],
};
