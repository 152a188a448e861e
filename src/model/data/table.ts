/**
 * Tables of data, described once: their CSV files, the data package and the lists of downloads
 * all follow from the description.
 */
import type { EditionData } from './edition-data.ts';

export type Value = string | number | boolean | null | undefined;
/** The types of a Frictionless Table Schema that the data need. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean';

/** A column. */
export interface Field<Row> {
  name: string;
  type: FieldType;
  /** In Chinese, for whoever works with the file. */
  description: string;
  value: (row: Row) => Value;
}

type FieldHead = Pick<Field<never>, 'name' | 'type' | 'description'>;

/** Words that the edition took a row from. */
export interface Passage {
  doc: string;
  block: string;
  /** A piece of the block's `reading`. */
  quote: string;
}

interface TableDescription<Row> {
  /** The name of the resource, and of its file without .csv: lower-case ASCII and hyphens. */
  name: string;
  /** Path of the file from data/, if it isn't the table's name: maps/corridors.csv. */
  path?: string;
  title: string;
  description: string;
  rows: (data: EditionData) => readonly Row[];
  /** The first field or fields identify the row, where `key` says how many do. */
  fields: readonly Field<Row>[];
  key?: number;
  /** The passage that a row leads to; a table without any is about something else than passages. */
  passage?: (row: Row) => Passage;
}

/** A table whose rows are known only to itself. */
export interface DataTable {
  name: string;
  /** From data/. */
  path: string;
  title: string;
  description: string;
  /** Names of the fields that identify a row. */
  key: string[];
  fields: FieldHead[];
  /** The values of all rows, in the order of the fields. */
  records: (data: EditionData) => Value[][];
}

/** Makes a table of its description; one with passages gets the columns doc, block, url, quote. */
export function table<Row>(description: TableDescription<Row>): DataTable {
  const { name, title, rows, fields, key = 0, passage } = description;
  const columns = [...fields.map(headOf), ...(passage ? PASSAGE_FIELDS : [])];
  const values = (row: Row, data: EditionData) => [
    ...fields.map((field) => field.value(row)),
    ...(passage ? passageValues(passage(row), data) : []),
  ];
  // Each table is written in several forms, and that of a map takes its drawing.
  const made = new WeakMap<EditionData, Value[][]>();
  const records = (data: EditionData) => {
    const known = made.get(data) ?? rows(data).map((row) => values(row, data));
    made.set(data, known);
    return known;
  };
  return {
    name,
    path: description.path ?? `${name}.csv`,
    title,
    description: description.description,
    key: columns.slice(0, key).map((field) => field.name),
    fields: columns,
    records,
  };
}

function headOf({ name, type, description }: FieldHead): FieldHead {
  return { name, type, description };
}

const PASSAGE_FIELDS: FieldHead[] = [
  { name: 'doc', type: 'string', description: '文献的标识' },
  { name: 'block', type: 'string', description: '段落、条目或表格行在文献中的标识' },
  { name: 'url', type: 'string', description: '这一段的地址，从网站根目录算起' },
  { name: 'quote', type: 'string', description: '这一段里的原文（含编者补入的字符）' },
];

function passageValues({ doc, block, quote }: Passage, { urlOf }: EditionData): Value[] {
  return [doc, block, urlOf(doc, block), quote];
}

function fieldOf(type: FieldType) {
  return <Row>(name: string, description: string, value: (row: Row) => Value): Field<Row> => ({
    name,
    type,
    description,
    value,
  });
}

/** Columns by the type of their values; no value is an empty cell. */
export const text = fieldOf('string');
export const whole = fieldOf('integer');
export const decimal = fieldOf('number');
export const flag = fieldOf('boolean');

/** A column of lists, their members separated by semicolons. */
export function list<Row>(
  name: string,
  description: string,
  values: (row: Row) => readonly string[],
): Field<Row> {
  return text(name, `${description}；多项用半角分号分隔`, (row: Row) => values(row).join(';'));
}
