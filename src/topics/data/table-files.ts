/** The files in which a table is published: CSV, and Excel for those who open it with a double click. */
import type { Edition } from '../../library/edition.ts';
import type { EditionData } from '../../model/data/edition-data.ts';
import type { DataTable } from '../../model/data/table.ts';
import { csvOf } from './csv.ts';
import { xlsxOf } from './xlsx.ts';

/**
 * Addresses of a table's files.
 * @param path of the table, which ends in .csv
 */
export function tableFiles(path: string): string[] {
  return [path, path.replace(/\.csv$/, '.xlsx')];
}

/** The content of one of a table's files. */
export function tableFile(
  path: string,
  table: DataTable,
  data: EditionData,
  edition: Edition,
): string | Promise<Uint8Array<ArrayBuffer>> {
  return path.endsWith('.xlsx') ? xlsxOf(table, data, edition) : csvOf(table, data);
}
