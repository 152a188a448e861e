import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import writeSheets, { type Cell, type Row, type Sheet } from 'write-excel-file/universal';
import type { Edition } from '../../library/edition.ts';
import type { EditionData } from '../../model/data/edition-data.ts';
import type { DataTable, FieldType, Value } from '../../model/data/table.ts';

/** Format of cells in which spreadsheets change nothing: 0086 stays, 3-1 becomes no day in March. */
const AS_TEXT = '@';
/** Widths of columns in characters of Latin letters; a Han character is as wide as two. */
const WIDTH = { least: 8, most: 60 };
const TYPES: Record<FieldType, string> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: '逻辑值（TRUE 为是）',
};

/** A table as a file of Excel: its rows, and on a second sheet what each column means. */
export async function xlsxOf(
  table: DataTable,
  data: EditionData,
  { version, date }: Edition,
): Promise<Uint8Array<ArrayBuffer>> {
  const { title, description, fields } = table;
  // A long table says few things many times: a cell of each is enough.
  const texts = new Map<Value, Cell>();
  const rows = table.records(data).map((record) =>
    record.map((value, at) => {
      const type = fields[at]?.type;
      if (type !== 'string') return cellOf(value, type);
      const cell = texts.get(value) ?? cellOf(value, type);
      texts.set(value, cell);
      return cell;
    }),
  );
  const meanings = [
    ['表', title],
    ['说明', description],
    ['来源', `东北振兴文库${version}版，${date}`],
    [],
    ['列', '类型', '含义'],
    ...fields.map((field) => [field.name, TYPES[field.type], field.description]),
  ];
  const file = await writeSheets([
    sheetOf('数据', [fields.map(({ name }) => headOf(name)), ...rows], { stickyRowsCount: 1 }),
    sheetOf(
      '字段说明',
      meanings.map((row) => row.map((words) => textCell(words))),
    ),
  ]).toBlob();
  return dated(new Uint8Array(await file.arrayBuffer()), date);
}

/**
 * A workbook with the day of the edition in place of the moment in which it was made, so that the
 * same edition gives the same bytes.
 * @param date such as 2026-11-20
 */
function dated(file: Uint8Array, date: string): Uint8Array<ArrayBuffer> {
  const moment = `${date}T12:00:00Z`;
  // A zip holds the clock's reading without its zone; every zone has a noon each day.
  const mtime = new Date(`${date}T12:00:00`);
  const entries = Object.entries(unzipSync(file)).map(([path, content]): Zippable => {
    const isCore = path === 'docProps/core.xml';
    const core = isCore && strFromU8(content).replace(/>\d{4}-\d{2}-\d{2}T[^<]*</g, `>${moment}<`);
    // To pack them as small as can be takes twice as long, for a tenth of a per cent.
    return { [path]: [core ? strToU8(core) : content, { level: 6, mtime }] };
  });
  return zipSync(Object.assign({}, ...entries)) as Uint8Array<ArrayBuffer>;
}

function sheetOf(sheet: string, data: Row[], more: { stickyRowsCount?: number } = {}): Sheet<Blob> {
  const columns = (data.at(-1) ?? []).map((_, at) => {
    // Not the rows as arguments of one call: a large library has more than a call can take.
    const widest = data.reduce((most, row) => Math.max(most, widthOf(row[at])), 0);
    return { width: Math.min(Math.max(widest + 2, WIDTH.least), WIDTH.most) };
  });
  return { sheet, data, columns, ...more };
}

function widthOf(cell: Cell): number {
  const value = typeof cell === 'object' && cell && 'value' in cell ? cell.value : cell;
  return [...String(value ?? '')].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
}

function headOf(name: string): Cell {
  return { value: name, type: String, fontWeight: 'bold' };
}

function textCell(value: string): Cell {
  return { value, type: String, format: AS_TEXT };
}

/** Makes a cell; an unknown value is an empty one. */
function cellOf(value: Value, type: FieldType | undefined): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (type === 'string') return textCell(String(value));
  if (type === 'boolean') return { value: Boolean(value), type: Boolean };
  return { value: Number(value), type: Number };
}
