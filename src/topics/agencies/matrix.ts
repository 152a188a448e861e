import { path, scaleThreshold } from 'd3';
import { type Pair, pairsOf, type SharedTask } from './cooperation.ts';
import { orderBySeriation } from './seriation.ts';

/** Leading and cooperating agencies as a grid of squares. */
export interface Matrix {
  /** Names from top to bottom and from left to right, in one order. */
  rows: string[];
  columns: string[];
  cells: (Pair & { row: number; column: number; level: number })[];
}

/** The side of a square, in units of the drawing. */
export const CELL = 24;
/** The number of tasks with which each darker shade begins; level 0 is below the first. */
export const SHADES = [2, 4, 8] as const;

const levelOf = scaleThreshold<number, number>(SHADES, [0, 1, 2, 3]);

/** The matrix of tasks: agencies that lead with others are rows, those that cooperate are columns. */
export function matrixOf(tasks: readonly SharedTask[]): Matrix {
  const pairs = pairsOf(tasks);
  const order = orderBySeriation(tasks);
  const rows = order.filter((name) => pairs.some(({ lead }) => lead === name));
  const columns = order.filter((name) => pairs.some(({ cooperating }) => cooperating === name));
  const cells = pairs.map((pair) => ({
    ...pair,
    row: rows.indexOf(pair.lead),
    column: columns.indexOf(pair.cooperating),
    level: levelOf(pair.tasks.length),
  }));
  return { rows, columns, cells };
}

/** The lines between the squares, as the `d` of a path. */
export function gridLines({ rows, columns }: Pick<Matrix, 'rows' | 'columns'>): string {
  const lines = path();
  const [width, height] = [columns.length * CELL, rows.length * CELL];
  for (let row = 0; row <= rows.length; row++) {
    lines.moveTo(0, row * CELL);
    lines.lineTo(width, row * CELL);
  }
  for (let column = 0; column <= columns.length; column++) {
    lines.moveTo(column * CELL, 0);
    lines.lineTo(column * CELL, height);
  }
  return lines.toString();
}
