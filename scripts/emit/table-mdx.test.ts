import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../lib/text.ts';
import { block, type Cell } from '../lib/tree.ts';
import { columnsOf, tableMdx } from './table-mdx.ts';

interface Element {
  name?: string | null;
  attributes?: { name?: string; value?: unknown }[];
  children?: Element[];
}

/** A table of one character a cell, with what is said of each cell beside it. */
function tableBlock(id: string, header: Partial<Cell>[][], rows: Partial<Cell>[][]) {
  let at = 0;
  const placed = (row: Partial<Cell>[]) =>
    row.map((cell): Cell => ({ ...cell, start: at, end: ++at }));
  const table = { header: header.map(placed), rows: rows.map(placed) };
  return block(id, 'table', textOf('甲'.repeat(at)), { table });
}

/** The cells of a table with one attribute: `1.2 box-01-i3`, by row and cell. */
function cellsWith(attribute: string, made: ReturnType<typeof tableBlock>) {
  return rowsIn(tableMdx(made) as Element[]).flatMap((row, r) =>
    cellsIn(row).flatMap(({ attributes = [] }, c) =>
      attributes.filter(({ name }) => name === attribute).map(({ value }) => `${r}.${c} ${value}`),
    ),
  );
}

function rowsIn(parts: Element[]) {
  return parts.flatMap(({ children = [] }) => children);
}

function cellsIn({ children = [] }: Element) {
  return children.flatMap(({ children: cells = [] }) => cells);
}

test('the last label of a row has its permalink, the first cell of all the table’s', () => {
  const made = tableBlock(
    'box-01-t1',
    [[{ colspan: 2 }, {}]],
    [
      [{ rowspan: 2 }, {}, {}],
      [{}, {}],
    ],
  );
  const total = tableBlock(
    'box-01-t1',
    [[{ colspan: 2 }, {}]],
    [
      [{ colspan: 2 }, {}],
      [{}, {}, {}],
    ],
  );
  assert.deepEqual(cellsWith('row', made), ['1.0 box-01-i1', '2.0 box-01-i2']);
  assert.deepEqual(cellsWith('row', total), ['1.0 box-01-i1', '2.1 box-01-i2']);
  assert.deepEqual(cellsWith('table', made), ['0.0 box-01-t1']);
  assert.deepEqual(cellsWith('table', tableBlock('table-1', [], [[{}, {}]])), ['0.0 table-1']);
});

test('headers and labels have a scope', () => {
  const made = tableBlock(
    'table-1',
    [[{}, { colspan: 2 }]],
    [
      [{ rowspan: 2 }, {}, {}],
      [{}, {}],
    ],
  );
  assert.deepEqual(cellsWith('scope', made), ['0.0 col', '0.1 colgroup', '1.0 rowgroup']);
  assert.equal(columnsOf(made), 3);
});
