import { csvFormatRow } from 'd3';
import type { EditionData } from '../../model/data/edition-data.ts';
import type { DataTable, Value } from '../../model/data/table.ts';

/** Excel takes a file without it for GBK and shows every Chinese character wrong. */
const BYTE_ORDER_MARK = '\ufeff';

const IS_NUMBER = /^[-+]?\d+(\.\d+)?$/;

/** A table as CSV, with the names of its columns first. */
export function csvOf(table: DataTable, data: EditionData): string {
  const head = table.fields.map(({ name }) => name);
  return csvText([head, ...table.records(data).map((record) => record.map(cellOf))]);
}

/** Rows as CSV (RFC 4180): UTF-8 with a byte order mark, lines that end in CRLF, nothing a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((row) => `${csvFormatRow(row.map(inert))}\r\n`).join('')}`;
}

function cellOf(value: Value): string {
  return value === null || value === undefined ? '' : String(value);
}

/** Puts an apostrophe before what a spreadsheet would run as a formula, as OWASP advises. */
function inert(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !IS_NUMBER.test(cell) ? `'${cell}` : cell;
}
