/** Numbers of rows and columns that a cell spans; 1 where they are missing. */
export interface Spans {
  rowspan?: number | undefined;
  colspan?: number | undefined;
}

/** Positions of the cells of a table. */
export interface Grid {
  /** For each row and cell, the column in which the cell starts. */
  columns: number[][];
  /** The number of columns that each row fills, cells from rows above included. */
  widths: number[];
}

/** Lays the cells of rows on a grid, as HTML does. */
export function gridOf(rows: readonly (readonly Spans[])[]): Grid {
  const taken: Set<number>[] = rows.map(() => new Set());
  const columns = rows.map((row, r) => {
    let column = 0;
    return row.map(({ rowspan = 1, colspan = 1 }) => {
      while (taken[r]?.has(column)) column++;
      for (let dr = 0; dr < rowspan; dr++) {
        for (let dc = 0; dc < colspan; dc++) taken[r + dr]?.add(column + dc);
      }
      return column;
    });
  });
  return { columns, widths: taken.map((set) => set.size) };
}

/**
 * Finds the rows at which groups of a table begin, the first included: each row that is one cell
 * over the whole width or, in a table without such rows, each whose first cell spans several rows
 * and the one behind the last of these.
 * @param rows the rows below the header
 */
export function groupStarts(rows: readonly (readonly Spans[])[]): number[] {
  const { columns, widths } = gridOf(rows);
  const titles = rows.flatMap(([first], r) =>
    (first?.colspan ?? 1) > 1 && first?.colspan === widths[0] ? [r] : [],
  );
  const spans = rows.flatMap(([first], r) =>
    columns[r]?.[0] === 0 && (first?.rowspan ?? 1) > 1 ? [r, r + (first?.rowspan ?? 1)] : [],
  );
  const starts = new Set([0, ...(titles.length > 0 ? titles : spans)]);
  return [...starts].filter((r) => r < rows.length);
}

/**
 * Counts the columns at the left that head their rows: the first, and all up to the last that a
 * label spans. A cell over the whole width heads a group of rows and tells nothing.
 * @param rows the rows below the header
 */
export function labelColumns(rows: readonly (readonly Spans[])[]): number {
  const { columns, widths } = gridOf(rows);
  const ends = rows.flatMap((row, r) =>
    row.map(({ colspan = 1 }, i) =>
      colspan > 1 && colspan < (widths[0] ?? 0) ? (columns[r]?.[i] ?? 0) + colspan : 1,
    ),
  );
  return Math.max(1, ...ends);
}
