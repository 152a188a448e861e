import { gridOf } from '../../scripts/lib/grid.ts';
import type { TableEntry } from './schemas.ts';

type TableCell = TableEntry['rows'][number][number];

/** What a table's cell is for its looks. */
export interface CellRole {
  /** In the first column, which stays in sight while the rest scrolls. */
  isStub: boolean;
  /** In a column of numbers, which stand flush right with the words between them. */
  isNumber: boolean;
}

/** The roles of all cells in the order in which HTML has them, header rows first. */
export function cellRoles({ header, rows }: TableEntry): CellRole[] {
  const head = gridOf(header).columns;
  const body = gridOf(rows).columns;
  const numbers = numberColumns(rows, body);
  const roleAt = (column: number, isHead: boolean) => ({
    isStub: column === 0,
    isNumber: !isHead && numbers.has(column),
  });
  return [
    ...head.flat().map((column) => roleAt(column, true)),
    ...body.flat().map((column) => roleAt(column, false)),
  ];
}

/**
 * Puts classes on the cells of a table's HTML: the texts of cells come as HTML, what their columns
 * hold is known from the data.
 */
export function withCellClasses(html: string, roles: readonly CellRole[]): string {
  let index = 0;
  return html.replace(/<t[hd](?=[\s>])/g, (tag) => {
    const role = roles[index++];
    const names = [role?.isStub && 'stub', role?.isNumber && 'number'].filter(Boolean);
    return names.length > 0 ? `${tag} class="${names.join(' ')}"` : tag;
  });
}

/** Columns of which more than half of the cells are numbers or signs in their stead (--). */
function numberColumns(
  rows: readonly (readonly TableCell[])[],
  columns: readonly (readonly number[])[],
): Set<number> {
  const cells = rows.flatMap((row, y) =>
    row.map((cell, x) => ({ ...cell, column: columns[y]?.[x] ?? 0 })),
  );
  const byColumn = Map.groupBy(
    cells.filter(({ colspan = 1 }) => colspan === 1),
    ({ column }) => column,
  );
  const isNumber = (cell: TableCell) =>
    cell.value !== undefined || /^[^\p{L}]+$/u.test(cell.reading);
  const mostly = [...byColumn].filter(
    ([, column]) => column.filter(isNumber).length > column.length / 2,
  );
  return new Set(mostly.map(([column]) => column));
}
