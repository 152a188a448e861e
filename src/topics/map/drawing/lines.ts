import { curveCatmullRom, line as curveOf } from 'd3';
import type { Point } from './ground/frame.ts';
import { inSteps } from './ground/path-steps.ts';

/** A line by its nodes: their ids and where they lie. */
export interface Route {
  id: string;
  nodes: readonly { id: string; at: Point; isVia?: boolean }[];
}

/** Units between lines that run side by side. */
const GAP = 3.4;

/**
 * Lines through their nodes, smoothed a little where they bend; those between the same two nodes
 * run side by side.
 * @returns the path of each route, by its id, a point in the middle of its longest segment, and the
 *   pieces of the path that lead over places of the edition
 */
export function linePaths(
  routes: readonly Route[],
): Map<string, { path: string; middle: Point; laid?: string }> {
  const beside = neighboursOf(routes);
  return new Map(
    routes.map((route) => {
      const points = shifted(route, beside);
      const path = smooth(points);
      const laid = laidPieces(route, path);
      return [
        route.id,
        { path: inSteps(path), middle: middleOf(points), ...(laid && { laid: inSteps(laid) }) },
      ];
    }),
  );
}

/** Ids of the routes that run between two nodes, by the nodes' key. */
function neighboursOf(routes: readonly Route[]): Map<string, string[]> {
  const beside = new Map<string, string[]>();
  for (const { id, nodes } of routes)
    for (const key of new Set(pairs(nodes).map(([from, to]) => keyOf(from.id, to.id))))
      beside.set(key, [...(beside.get(key) ?? []), id]);
  return beside;
}

/** A key of two nodes, the same in either direction. */
function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.slice(1).map((item, index) => [items[index] as T, item]);
}

/** The nodes moved aside, each by the mean of its two segments' offsets. */
function shifted({ id, nodes }: Route, beside: Map<string, string[]>): Point[] {
  const moves = pairs(nodes).map(([from, to]) => {
    const row = beside.get(keyOf(from.id, to.id)) ?? [id];
    const place = row.indexOf(id) - (row.length - 1) / 2;
    const [nx, ny] = normalOf(from, to);
    return [nx * place * GAP, ny * place * GAP] as const;
  });
  return nodes.map(({ at: [x, y] }, index) => {
    const around = [moves[index - 1], moves[index]].filter((move) => move !== undefined);
    const mean = (axis: 0 | 1) => around.reduce((sum, move) => sum + move[axis], 0) / around.length;
    return [x + mean(0), y + mean(1)];
  });
}

/** The unit normal of a segment, on the same side whichever way it is named. */
function normalOf(from: Route['nodes'][number], to: Route['nodes'][number]): Point {
  const [a, b] = from.id < to.id ? [from.at, to.at] : [to.at, from.at];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return [(a[1] - b[1]) / length, (b[0] - a[0]) / length];
}

function smooth(points: Point[]): string {
  const draw = curveOf<Point>().curve(curveCatmullRom.alpha(0.5)).digits(1);
  return draw(points) ?? '';
}

/** The pieces of a path of which an end is a place that the edition put in; empty where none is. */
function laidPieces({ nodes }: Route, path: string): string {
  // One move, then a line or a curve for each piece.
  const [start = '', ...pieces] = path.split(/(?=[LC])/);
  const ends = [start, ...pieces].map((piece) => piece.match(/-?[\d.]+,-?[\d.]+$/)?.[0] ?? '');
  const isLaid = pairs(nodes).map(([from, to]) => Boolean(from.isVia || to.isVia));
  return pieces
    .map((piece, index) => {
      if (!isLaid[index]) return '';
      return isLaid[index - 1] ? piece : `M${ends[index]}${piece}`;
    })
    .join('');
}

function middleOf(points: Point[]): Point {
  const length = ([a, b]: [Point, Point]) => Math.hypot(b[0] - a[0], b[1] - a[1]);
  const [longest] = pairs(points).sort((one, other) => length(other) - length(one));
  if (!longest) throw new Error('a line needs two nodes');
  const [a, b] = longest;
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}
