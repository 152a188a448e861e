import type { IndicatorRow } from '../../../src/model/data/indicators.ts';
import { type FiveYear, fiveYearOf } from '../../../src/model/five-year.ts';
import { gridOf } from '../../../src/model/grid.ts';
import { rowId } from '../../../src/model/ids.ts';
import { toReading } from '../../../src/model/reading.ts';
import type { Block, Cell, Table, Tree } from '../../lib/tree.ts';
import type { LocatedReading } from '../../names/readings.ts';
import { readingOf } from '../../restore/apply.ts';
import { type Column, readColumns } from './columns.ts';
import { restoredIn } from './restored-in.ts';

/** A cell that may hold a value, in its column. */
export interface ValueCell {
  column: Extract<Column, { holds: 'point' | 'growth' }>;
  cell: Cell;
  reading: string;
  /** Row and cell in the table’s `rows`, from 0. */
  at: [number, number];
}

/** A row of an indicator table, with the block that holds it. */
export interface TableRow {
  row: IndicatorRow;
  years: FiveYear;
  tree: Tree;
  tableBlock: Block;
  cells: ValueCell[];
}

/** A cell with the column in which it starts: it belongs to every row that it spans. */
interface RowCell {
  cell: Cell;
  column: number;
  at: [number, number];
}

/** The rows of an indicator table; none of any other block. Rows that only name a group are left out. */
export function tableRows(reading: LocatedReading): TableRow[] {
  const { block, box } = reading.located;
  const years = box && fiveYearOf(box.title);
  return block.table && box && years ? rowsIn(reading, block.table, box.id, years) : [];
}

function rowsIn(
  { doc, tree, located }: LocatedReading,
  table: Table,
  box: string,
  years: FiveYear,
): TableRow[] {
  const { block } = located;
  const read = ({ start, end }: Cell) => readingOf(block, start, end);
  const header = table.header.map((row) => row.map((cell) => ({ ...cell, reading: read(cell) })));
  const columns = readColumns(header, years);
  let category: string | null = null;
  return rowCells(table).flatMap((inRow, y) => {
    if (inRow.length === 1 && inRow[0]) {
      category = read(inRow[0].cell);
      return [];
    }
    const words = wordsOf(inRow, columns, read);
    const labels = inRow.filter(({ column }) => columns[column]?.holds === 'label');
    const row: IndicatorRow = {
      doc,
      box,
      block: block.id,
      row: rowId(block.id, y + 1),
      label: words.label ?? '',
      ...nameOffsets(block, labels.at(-1)?.cell),
      category: words.category ?? category,
      attribute: words.attribute ?? null,
      unit: unitOf(words.label ?? ''),
      plan: years.number,
      restorations: labels.flatMap(({ cell }) => restoredIn(block, cell.start, cell.end)),
    };
    return [{ row, years, tree, tableBlock: block, cells: valueCells(inRow, columns, read) }];
  });
}

/** A name between its number and its unit: （18）城镇化率（%）. */
const NAME = /^(?:（\d+）)?(.+?)(?:（[^（）]*）)?$/;

/** The offsets at which the name in a label stands in the reading of its table. */
function nameOffsets(block: Block, cell: Cell | undefined): { start: number; end: number } {
  if (!cell) return { start: 0, end: 0 };
  const label = readingOf(block, cell.start, cell.end);
  const name = NAME.exec(label)?.[1] ?? label;
  const start = toReading(block.insertions, cell.start) + label.indexOf(name);
  return { start, end: start + name.length };
}

/** The cells of each row, those from rows above included, from left to right. */
function rowCells({ rows }: Table): RowCell[][] {
  const { columns } = gridOf(rows);
  const found: RowCell[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    row.forEach((cell, x) => {
      const column = columns[y]?.[x] ?? 0;
      for (let below = y; below < y + (cell.rowspan ?? 1); below++)
        found[below]?.push({ cell, column, at: [y, x] });
    });
  });
  return found.map((row) => row.toSorted((a, b) => a.column - b.column));
}

/** The words of a row: its label, category and attribute. */
function wordsOf(
  inRow: readonly RowCell[],
  columns: readonly Column[],
  read: (cell: Cell) => string,
): Partial<Record<'label' | 'category' | 'attribute', string>> {
  const words: Partial<Record<'label' | 'category' | 'attribute', string>> = {};
  for (const { cell, column } of inRow) {
    const holds = columns[column]?.holds;
    if (holds === 'label' || holds === 'category' || holds === 'attribute')
      words[holds] = [words[holds], read(cell)].filter(Boolean).join('／');
  }
  return words;
}

function valueCells(
  inRow: readonly RowCell[],
  columns: readonly Column[],
  read: (cell: Cell) => string,
): ValueCell[] {
  return inRow.flatMap(({ cell, column: index, at }) => {
    const column = columns[index];
    if (column?.holds !== 'point' && column?.holds !== 'growth') return [];
    return [{ column, cell, reading: read(cell), at }];
  });
}

/** The last unit that a label gives in brackets: 主要污染物排放量减少（%）／氨氮 has %. */
function unitOf(label: string): string {
  const units = [...label.matchAll(/（([^（）]*[^（）\d])）/g)].map(([, unit]) => unit);
  return units.at(-1) ?? '';
}
