import type { TableCell, TableEntry } from '../../model/data/documents.ts';
import { gridOf } from '../../model/grid.ts';

/**
 * The cells of one row of a table, those that span into it from rows above included.
 * @returns nothing if the table has no such row
 */
export function cellsOfRow({ rows, rowIds }: TableEntry, id: string): TableCell[] | undefined {
  const wanted = rowIds.indexOf(id);
  if (wanted === -1) return undefined;
  const { columns } = gridOf(rows);
  const cells = rows.slice(0, wanted + 1).flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const reaches = r + (cell.rowspan ?? 1) > wanted;
      return reaches ? [{ column: columns[r]?.[c] ?? 0, cell }] : [];
    }),
  );
  return cells.sort((a, b) => a.column - b.column).map(({ cell }) => cell);
}
