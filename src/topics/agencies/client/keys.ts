import { type Square, squareStep } from './step.ts';

/** A square of the matrix, which is a link. */
interface Link extends Square {
  link: SVGAElement;
}

/**
 * Makes the squares of the matrix one stop of the Tab key, in which the arrow keys lead from one
 * to the next, and shows whose square has the focus or is pointed at. Without scripts the table
 * below says the same.
 */
function enhance(matrix: Element) {
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
  const [first] = squares.toSorted((a, b) => a.row - b.row || a.column - b.column);
  if (first) first.link.tabIndex = 0;
}

const matrix = document.querySelector('.matrix');
if (matrix) enhance(matrix);
