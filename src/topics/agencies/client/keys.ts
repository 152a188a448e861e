/** The place of a square in the matrix, counted from 0. */
export interface Square {
  row: number;
  column: number;
}

/** A square of the matrix, which is a link. */
interface Link extends Square {
  link: SVGAElement;
}

/**
 * Makes the squares of the matrix one stop of the Tab key, in which the arrow keys lead from one
 * to the next, and highlights the names of the square that has the focus or is pointed at. Without
 * scripts the table below has the same content.
 */
export function enhanceMatrix(matrix: Element): void {
  const names = ['rows', 'columns'].map((side) => [
    ...matrix.querySelectorAll<HTMLElement>(`.matrix-${side} li`),
  ]);
  const squares = [...matrix.querySelectorAll<SVGAElement>('svg a')].map((link): Link => {
    const { x, y } = link.dataset;
    return { link, row: Number(y), column: Number(x) };
  });
  const squareOf = (target: EventTarget | null) => {
    const link = (target as Element).closest('svg a');
    return squares.find((square) => square.link === link);
  };
  const mark = (square: Square | undefined) => {
    for (const [side, items] of names.entries()) {
      const place = side === 0 ? square?.row : square?.column;
      for (const [index, item] of items.entries())
        item.toggleAttribute('data-here', index === place);
    }
  };
  const enter = (square: Link | undefined) => {
    mark(square);
    if (square) for (const { link } of squares) link.tabIndex = link === square.link ? 0 : -1;
  };
  matrix.addEventListener('focusin', ({ target }) => enter(squareOf(target)));
  matrix.addEventListener('focusout', () => mark(undefined));
  matrix.addEventListener('pointerover', ({ target }) => mark(squareOf(target)));
  matrix.addEventListener('pointerleave', () => mark(squareOf(document.activeElement)));
  matrix.addEventListener('keydown', (event) => {
    const { key, target } = event as KeyboardEvent;
    const from = squareOf(target);
    const to = from && squareStep(key, squares, from);
    if (!to) return;
    event.preventDefault();
    to.link.focus();
  });
  const [first] = [...squares].sort((a, b) => a.row - b.row || a.column - b.column);
  if (first) first.link.tabIndex = 0;
}

/**
 * The square to which a key leads: the next one in the arrow's direction, over empty places, and
 * with Home and End the first and last one of the row.
 * @returns undefined if there is none, and for other keys
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
