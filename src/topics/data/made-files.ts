import { type DataSet, filesOf } from '../../model/data/data-set.ts';
import type { EditionData } from '../../model/data/edition-data.ts';
import { csvOf } from './csv.ts';
import { readEditionData } from './edition-data.ts';

/** The files that the build makes of data sets: tables, and what the conversion doesn't write. */
export function madeFiles(
  sets: readonly DataSet[],
  data: EditionData = readEditionData(),
): { path: string; text: string }[] {
  return sets.flatMap((set) => [
    ...set.tables.map((table) => ({ path: table.path, text: csvOf(table, data) })),
    ...filesOf(set, data.documents).flatMap(({ path, text }) =>
      text ? [{ path, text: text() }] : [],
    ),
  ]);
}
