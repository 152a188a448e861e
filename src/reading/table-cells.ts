import type { TableEntry } from '../model/documents.ts';
import { gridOf, labelColumns } from '../model/grid.ts';

type TableCell = TableEntry['rows'][number][number];

/** What a table's cell is for its looks. */
export interface CellRole {
  /** The column of a label, counted from 0; labels stay in sight while the rest scrolls. */
  labelColumn: number | undefined;
  /** Over the whole width, the name of the rows below it. */
  isGroup: boolean;
  /** In a column of numbers, which stand flush right with the words between them. */
  isNumber: boolean;
}

/** The roles of all cells in the order in which HTML has them, header rows first. */
export function cellRoles({ header, rows }: TableEntry): CellRole[] {
  const head = gridOf(header).columns;
  const body = gridOf(rows).columns;
  const numbers = numberColumns(rows, body);
  const width = gridOf(rows).widths[0] ?? 0;
  const labels = labelColumns(rows);
  const roleAt = (column: number, { colspan = 1 }: TableCell, isHead: boolean) => ({
    labelColumn: column < labels ? column : undefined,
    isGroup: !isHead && width > 1 && colspan === width,
    isNumber: !isHead && numbers.has(column),
  });
  const rolesIn = (cells: TableEntry['rows'], columns: number[][], isHead: boolean) =>
    cells.flatMap((row, y) => row.map((cell, x) => roleAt(columns[y]?.[x] ?? 0, cell, isHead)));
  return [...rolesIn(header, head, true), ...rolesIn(rows, body, false)];
}

/** The classes of labels by their column. */
const LABELS = ['stub', 'stub-2', 'stub-3'];

/**
 * Puts classes on the cells of a table's HTML: the texts of cells come as HTML, what their columns
 * hold is known from the data. The name of a group gets an element of its own, which can stay in
 * sight while its cell scrolls.
 */
export function withCellClasses(html: string, roles: readonly CellRole[]): string {
  let index = 0;
  return html.replace(/<(t[hd])(?=[\s>])([^>]*)>(.*?)<\/\1>/gs, (cell, tag, attributes, inner) => {
    const { labelColumn, isGroup, isNumber } = roles[index++] ?? {};
    const names = [LABELS[labelColumn ?? -1], isGroup && 'group', isNumber && 'number'].filter(
      Boolean,
    );
    if (names.length === 0) return cell;
    const content = isGroup ? `<span>${inner}</span>` : inner;
    return `<${tag} class="${names.join(' ')}"${attributes}>${content}</${tag}>`;
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
