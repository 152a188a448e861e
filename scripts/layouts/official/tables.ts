import { concat, type Text } from '../../lib/text.ts';
import type { Cell, Table } from '../../lib/tree.ts';
import { cellsOf, isRow } from './page-line.ts';

const BLANK: Text = { value: ' ', at: [-1] };
const NEWLINE: Text = { value: '\n', at: [-1] };
const NUMBER = /^\[?[<>＜＞]?(-?\d+(?:\.\d+)?)%?\]?$/;
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;

/**
 * Reads lines whose cells stand apart as a table. All rows have as many cells, or one that names a
 * group; most have a number.
 * Where cells are told apart, as Word does it, any number of them is a table.
 * @param lines as the source has them
 * @returns null where they aren't such a table
 */
export function tableOfLines(lines: readonly Text[]): { text: Text; table: Table } | null {
  const rows = lines.map(cellsOf);
  const isTold = lines.length > 1 && lines.every((line) => isRow({ raw: line }));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const whole = rows.filter((row) => row.length === columns);
  const isEven = rows.every((row) => row.length === columns || row.length === 1);
  const numeric = whole.filter((row) => row.some(({ value }) => NUMBER.test(value)));
  if (!isTold && (columns < FEWEST_COLUMNS || rows.length < FEWEST_ROWS || !isEven)) return null;
  if (!isTold && (whole.length * 2 < rows.length || numeric.length * 2 < whole.length)) return null;
  const first = rows.findIndex((row) => row.some(({ value }) => NUMBER.test(value)));
  const before = rows.slice(0, isTold ? 1 : first);
  const head = before.findLastIndex((row) => row.length === columns) + 1;
  let at = 0;
  const placed = rows.map((row) =>
    row.map(({ value }): Cell => {
      const start = at;
      const end = start + value.length;
      at = end + 1;
      const [, number] = NUMBER.exec(value) ?? [];
      return {
        start,
        end,
        ...(row.length === 1 && { colspan: columns }),
        ...(number !== undefined && { value: Number(number) }),
      };
    }),
  );
  const parts = rows.flatMap((row, r) =>
    row.flatMap((cell, c) => (r + c === 0 ? [cell] : [c === 0 ? NEWLINE : BLANK, cell])),
  );
  return {
    text: concat(...parts),
    table: { header: placed.slice(0, head), rows: placed.slice(head) },
  };
}
