import { gridOf, labelColumns, type Spans } from '../../src/model/grid.ts';

/** A cell's text, and its number where it holds one. */
export interface CellText extends Spans {
  reading: string;
  value?: number | undefined;
}

/** A cell's part in its table. */
export interface CellRole {
  /** Cells whose header it is. */
  scope?: 'col' | 'colgroup' | 'row' | 'rowgroup';
  /** The column of a label, counted from 1; labels stay in sight while the rest scrolls. */
  label?: number;
  /** Over the whole width, the name of the rows below it. */
  group?: true;
  /** In a column of numbers, which stand flush right with the words between them. */
  number?: true;
}

/** Rows of cells, those of the header apart. */
interface Rows<T> {
  header: T[][];
  rows: T[][];
}

/** The role of each cell, row by row. */
export function cellRoles({ header, rows }: Rows<CellText>): Rows<CellRole> {
  const { columns, widths } = gridOf(rows);
  const numbers = numberColumns(rows, columns);
  const labels = labelColumns(rows);
  const labelAt = (column: number) => (column < labels ? { label: column + 1 } : {});
  const headRole = (column: number, { colspan }: CellText): CellRole => ({
    scope: colspan ? 'colgroup' : 'col',
    ...labelAt(column),
  });
  const bodyRole = (column: number, { rowspan, colspan = 1 }: CellText): CellRole => ({
    ...(column < labels && { scope: rowspan ? 'rowgroup' : 'row' }),
    ...labelAt(column),
    ...(colspan > 1 && colspan === widths[0] && { group: true }),
    ...(numbers.has(column) && { number: true }),
  });
  return {
    header: rolesOf(header, gridOf(header).columns, headRole),
    rows: rolesOf(rows, columns, bodyRole),
  };
}

function rolesOf(
  rows: readonly (readonly CellText[])[],
  columns: readonly (readonly number[])[],
  roleOf: (column: number, cell: CellText) => CellRole,
): CellRole[][] {
  return rows.map((row, y) => row.map((cell, x) => roleOf(columns[y]?.[x] ?? 0, cell)));
}

/** Columns of which more than half of the cells are numbers or signs in their stead (--). */
function numberColumns(
  rows: readonly (readonly CellText[])[],
  columns: readonly (readonly number[])[],
): Set<number> {
  const cells = rows.flatMap((row, y) =>
    row.map((cell, x) => ({ ...cell, column: columns[y]?.[x] ?? 0 })),
  );
  const byColumn = Map.groupBy(
    cells.filter(({ colspan = 1 }) => colspan === 1),
    ({ column }) => column,
  );
  const isNumber = (cell: CellText) =>
    cell.value !== undefined || /^[^\p{L}]+$/u.test(cell.reading);
  const mostly = [...byColumn].filter(
    ([, column]) => column.filter(isNumber).length > column.length / 2,
  );
  return new Set(mostly.map(([column]) => column));
}
