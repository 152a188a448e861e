import type { Confidence } from '../../../src/model/confidence.ts';
import { gridOf } from '../../../src/model/grid.ts';
import { EditionError, type Place } from '../../lib/edition-error.ts';
import { EMPTY, type Text } from '../../lib/text.ts';
import type { CuratedCell, CuratedTable } from '../../read/curated-schemas.ts';
import { type Braced, readBraces } from '../../restore/braces.ts';

/** A curated cell on its way to the seed characters that fall into it. */
export interface Slot {
  braced: Braced;
  /** Written … in the entry: it takes all characters before the next given cell. */
  open: boolean;
  rowspan: number;
  colspan: number;
  /** A number that can't be read off the cell. */
  value: number | undefined;
  evidence: string | undefined;
  confidence: Confidence;
  text: Text;
  /** Tells whether its digits touch another cell's digits in the seed. */
  cut: boolean;
}

const OPEN = '…';

/** Evidence for the additions of a cell, row or table. */
type CellGrounds = Partial<Pick<Slot, 'evidence' | 'confidence'>>;

/**
 * The slots of a curated row.
 * @param grounds of the row or else of the table; those of a cell go before them
 */
export function slotsOf(cells: readonly CuratedCell[], grounds: CellGrounds): Slot[] {
  return cells.map((cell) => {
    const {
      t,
      rowspan = 1,
      colspan = 1,
      value,
      ...own
    } = typeof cell === 'string' ? { t: cell } : cell;
    const { evidence, confidence = 'sure' } = { ...grounds, ...own };
    const open = t === OPEN;
    return {
      braced: readBraces(open ? '' : t),
      open,
      rowspan,
      colspan,
      value,
      evidence,
      confidence,
      text: EMPTY,
      cut: false,
    };
  });
}

/**
 * Makes sure that each group of rows fills a rectangle and that all are equally wide.
 * @throws EditionError `table-grid`
 */
export function checkWidths(groups: readonly (readonly Slot[][])[], place: Place): void {
  const widths = groups.flatMap((rows) => gridOf(rows).widths);
  const odd = widths.findIndex((width) => width !== widths[0]);
  if (odd === -1) return;
  throw new EditionError(
    'table-grid',
    place,
    `row ${odd + 1} (header rows included) is ${widths[odd]} columns wide, the first ${widths[0]}`,
    'correct the cells, rowspan or colspan of this row',
  );
}

/**
 * Makes sure that no cell reaches out of its group of rows.
 * @throws EditionError `table-grid`
 */
export function checkSpans(rows: readonly Slot[][], place: Place): void {
  const row = rows.findIndex((slots, r) => slots.some(({ rowspan }) => r + rowspan > rows.length));
  if (row === -1) return;
  throw new EditionError(
    'table-grid',
    place,
    `a cell of row ${row + 1} spans more rows than follow it`,
    'correct its rowspan; a cell of the header spans rows of the header only',
  );
}

/**
 * The slots in the order in which the seed runs through them, band after band. All bands lie on
 * one grid, because a group cell may reach into the next band.
 */
export function seedOrder(bands: readonly Slot[][][], order: CuratedTable['order']): Slot[] {
  if (order === 'rows') return bands.flat(2);
  const { columns } = gridOf(bands.flat());
  let first = 0;
  return bands.flatMap((rows) => {
    const own = columns.slice(first, first + rows.length);
    first += rows.length;
    return inColumns(rows, own);
  });
}

function inColumns(rows: readonly Slot[][], columns: readonly number[][]): Slot[] {
  const leader = leaders(rows, columns);
  return rows
    .flatMap((row, r) => row.map((slot, i) => ({ slot, r, column: columns[r]?.[i] ?? 0 })))
    .sort((a, b) => leader(a.column) - leader(b.column) || a.r - b.r || a.column - b.column)
    .map(({ slot }) => slot);
}

/**
 * Finds for each column the first of those that a cell of the band joins: in print they were one
 * column, read line by line.
 */
function leaders(
  rows: readonly Slot[][],
  columns: readonly number[][],
): (column: number) => number {
  const joined = new Map<number, number>();
  rows.forEach((row, r) => {
    row.forEach(({ colspan }, i) => {
      const start = columns[r]?.[i] ?? 0;
      for (let c = start + 1; c < start + colspan; c++) joined.set(c, start);
    });
  });
  const leader = (column: number): number => {
    const before = joined.get(column);
    return before === undefined ? column : leader(before);
  };
  return leader;
}
