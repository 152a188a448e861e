/** Where a square stands, counted from 0. */
export interface Square {
  row: number;
  column: number;
}

/**
 * The square that a key leads to from another one: the next one in the arrow's direction, over
 * empty places, and with Home and End the first and last one of the row.
 * @returns undefined where there is none, and for other keys
 */
export function squareStep<S extends Square>(
  key: string,
  squares: readonly S[],
  from: Square,
): S | undefined {
  const inRow = squares.filter(({ row }) => row === from.row).sort((a, b) => a.column - b.column);
  const inColumn = squares
    .filter(({ column }) => column === from.column)
    .sort((a, b) => a.row - b.row);
  const steps: Record<string, () => S | undefined> = {
    ArrowRight: () => inRow.find(({ column }) => column > from.column),
    ArrowLeft: () => inRow.findLast(({ column }) => column < from.column),
    ArrowDown: () => inColumn.find(({ row }) => row > from.row),
    ArrowUp: () => inColumn.findLast(({ row }) => row < from.row),
    Home: () => inRow[0],
    End: () => inRow.at(-1),
  };
  return steps[key]?.();
}
