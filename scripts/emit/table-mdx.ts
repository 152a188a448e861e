import { gridOf, groupStarts } from '../../src/model/grid.ts';
import { rowId } from '../../src/model/ids.ts';
import type { Block, Cell, Table } from '../lib/tree.ts';
import { readingOf } from '../restore/apply.ts';
import { type CellRole, cellRoles } from './cell-roles.ts';
import { inlineText } from './inline-text.ts';
import { flow, inline, line } from './mdx-nodes.ts';
import type { NameLink } from './name-links.ts';

/**
 * The rows of a table as MDX: `thead`, a `tbody` for each group of rows, rows with their ids. Each
 * `Cell` has its role in the table; the one that names a row also has the row's permalink, and the
 * first of all that of the table.
 */
export function tableMdx(block: Block, links: readonly NameLink[] = []) {
  const { header, rows } = tableOf(block);
  const roles = rolesIn(block);
  const first = (header[0] ?? rows[0])?.[0];
  const rowMdx = (cells: readonly Cell[], own: readonly CellRole[] = [], id?: string) => {
    const label = labelIn(own);
    const children = cells.map((cell, i) => {
      const { start, end, rowspan, colspan, value } = cell;
      const row = i === label ? id : undefined;
      const table = cell === first ? block.id : undefined;
      const attributes = { ...own[i], rowspan, colspan, value, row, table };
      return inline('Cell', attributes, inlineText(block, links, start, end));
    });
    return flow('tr', { id }, [line(...children)]);
  };
  const head = header.map((cells, r) => rowMdx(cells, roles.header[r]));
  const body = rows.map((cells, r) => rowMdx(cells, roles.rows[r], rowId(block.id, r + 1)));
  const groups = groupStarts(rows).map((start, i, all) => body.slice(start, all[i + 1]));
  return [flow('thead', {}, head), ...groups.map((group) => flow('tbody', {}, group))];
}

/** The number of a table's columns. */
export function columnsOf(block: Block): number {
  return gridOf(tableOf(block).rows).widths[0] ?? 0;
}

function tableOf({ table }: Block): Table {
  return table ?? { header: [], rows: [] };
}

function rolesIn(block: Block) {
  const { header, rows } = tableOf(block);
  const read = (row: readonly Cell[]) =>
    row.map((cell) => ({ ...cell, reading: readingOf(block, cell.start, cell.end) }));
  return cellRoles({ header: header.map(read), rows: rows.map(read) });
}

/**
 * The cell that names a row: its last label, because one before it may name a group of rows; the
 * first cell where all labels reach down from rows above.
 */
function labelIn(roles: readonly CellRole[]): number {
  const last = roles.findLastIndex(({ label }) => label !== undefined);
  return Math.max(0, last);
}
