import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute, elementsBelow } from './minimal-html.ts';

type Element = DefaultTreeAdapterTypes.Element;

/**
 * The rows of a table, each made to stand alone: with the cells that span into it from rows above,
 * and no cell that spans beyond it.
 * @param body the rows of a table's body
 */
export function standaloneRows(body: Element): { id: string | undefined; row: Element }[] {
  const spanning: SpanningCell[] = [];
  return [...elementsBelow(body)]
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => ({
      id: attribute(row, 'id'),
      row: { ...row, childNodes: cellsOf(row, spanning) },
    }));
}

/** A cell that spans rows, stored by its first column. */
interface SpanningCell {
  cell: Element;
  width: number;
  rowsLeft: number;
}

function cellsOf(row: Element, spanning: SpanningCell[]): Element[] {
  const cells: Element[] = [];
  const own = row.childNodes.filter((node): node is Element => 'tagName' in node);
  let column = 0;
  for (;;) {
    const above = spanning[column];
    if (above && above.rowsLeft > 0) {
      above.rowsLeft -= 1;
      cells.push(withoutRowspan(above.cell));
      column += above.width;
      continue;
    }
    const cell = own.shift();
    if (!cell) return cells;
    const width = Number(attribute(cell, 'colspan') ?? 1);
    spanning[column] = { cell, width, rowsLeft: Number(attribute(cell, 'rowspan') ?? 1) - 1 };
    cells.push(withoutRowspan(cell));
    column += width;
  }
}

function withoutRowspan(cell: Element): Element {
  return { ...cell, attrs: cell.attrs.filter(({ name }) => name !== 'rowspan') };
}
