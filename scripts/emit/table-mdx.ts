import { gridOf, groupStarts, labelColumns } from '../../src/model/grid.ts';
import { rowId } from '../../src/model/ids.ts';
import type { Block, Cell } from '../lib/tree.ts';
import { inlineText } from './inline-text.ts';
import { flow, inline, line } from './mdx-nodes.ts';
import type { NameLink } from './name-links.ts';

/**
 * A table block as MDX: `thead`, a `tbody` for each group of rows, rows with their ids, header cells
 * with a scope.
 */
export function tableMdx(block: Block, links: readonly NameLink[] = []) {
  const { header = [], rows = [] } = block.table ?? {};
  const { columns } = gridOf(rows);
  const labels = labelColumns(rows);
  const head = header.map((row) =>
    flow('tr', {}, [line(...row.map((cell) => cellMdx(block, links, cell, headScope(cell))))]),
  );
  const body = rows.map((row, r) => {
    const cells = row.map((cell, i) => {
      const isLabel = (columns[r]?.[i] ?? 0) < labels;
      return cellMdx(block, links, cell, isLabel ? rowScope(cell) : undefined);
    });
    return flow('tr', { id: rowId(block.id, r + 1) }, [line(...cells)]);
  });
  const groups = groupStarts(rows).map((start, i, all) => body.slice(start, all[i + 1]));
  return [flow('thead', {}, head), ...groups.map((group) => flow('tbody', {}, group))];
}

function headScope({ colspan }: Cell): string {
  return colspan ? 'colgroup' : 'col';
}

function rowScope({ rowspan }: Cell): string {
  return rowspan ? 'rowgroup' : 'row';
}

/** A header cell has a scope. */
function cellMdx(block: Block, links: readonly NameLink[], cell: Cell, scope: string | undefined) {
  const { start, end, rowspan, colspan, value } = cell;
  const number = value === undefined ? undefined : String(value);
  return inline(
    scope ? 'th' : 'td',
    { scope, rowspan, colspan, 'data-value': number },
    inlineText(block, links, start, end),
  );
}
