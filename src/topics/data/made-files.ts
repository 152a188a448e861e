import { csvOf } from './csv.ts';
import type { DataSet } from './data-set.ts';
import { type EditionData, readEditionData } from './edition-data.ts';

/** The files that the build makes of data sets: tables, and what the conversion doesn't write. */
export function madeFiles(
  sets: readonly DataSet[],
  data: EditionData = readEditionData(),
): { path: string; text: string }[] {
  return sets.flatMap(({ files, tables }) => [
    ...tables.map((table) => ({ path: table.path, text: csvOf(table, data) })),
    ...files(data.documents).flatMap(({ path, text }) => (text ? [{ path, text: text() }] : [])),
  ]);
}
