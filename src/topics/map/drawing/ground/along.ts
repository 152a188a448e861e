import type { Point } from './frame.ts';

/** Degrees from the level up to which a name is easily read. */
const STEEP = 60;

/** A place for a name along a line: the middle of its own line, and how it is turned. */
export interface PlaceAlong {
  at: Point;
  /** Degrees, clockwise; read from left to right. */
  angle: number;
}

/** Conditions for the places of a name along a line. */
interface Wanted {
  /** Of the name, in units of the map. */
  length: number;
  /** Tells whether an end of the name may stand at a point. */
  isClear: (point: Point) => boolean;
  /** Places that are wanted. */
  most: number;
  /** Of ways by their chords that are too winding for a name; without it any will do. */
  winding?: number;
}

/**
 * Places along lines where a name of a length can stand, the straightest first, and of those that
 * are as straight the nearest to the middle.
 * @param lines points, closer to each other than the name is long
 */
export function placesAlong(
  lines: readonly (readonly Point[])[],
  { length, isClear, most, winding = Number.POSITIVE_INFINITY }: Wanted,
): PlaceAlong[] {
  const pieces = lines
    .flatMap((line) => piecesOf(line, length))
    .filter((piece) => piece.winding <= winding && piece.ends.every(isClear))
    .sort((a, b) => costOf(a) - costOf(b) || a.off - b.off);
  return pieces.slice(0, most).map((piece) => {
    const [[ax, ay], [bx, by]] = piece.ends;
    return { at: [(ax + bx) / 2, (ay + by) / 2], angle: angleOf(piece) };
  });
}

/** Points along a line through points, some units apart, each in the middle of its step. */
export function stepsAlong(nodes: readonly Point[], step: number): Point[] {
  return nodes.slice(1).flatMap(([bx, by], index) => {
    const [ax, ay] = nodes[index] as Point;
    const count = Math.ceil(Math.hypot(bx - ax, by - ay) / step);
    return Array.from({ length: count }, (_, at): Point => {
      const part = (at + 0.5) / count;
      return [ax + part * (bx - ax), ay + part * (by - ay)];
    });
  });
}

interface Piece {
  ends: readonly [Point, Point];
  /** The way by its chord: 1 is straight. */
  winding: number;
  /** From the middle of the line, in its points. */
  off: number;
}

/** Pieces of a line that are as long as a name, one from each of its points. */
function piecesOf(line: readonly Point[], length: number): Piece[] {
  return line.flatMap((start, index): Piece[] => {
    let way = 0;
    for (let end = index + 1; end < line.length; end++) {
      const [x, y] = line[end - 1] as Point;
      const to = line[end] as Point;
      way += Math.hypot(to[0] - x, to[1] - y);
      if (way < length) continue;
      const chord = Math.hypot(to[0] - start[0], to[1] - start[1]);
      const off = Math.abs(index + end + 1 - line.length);
      return [{ ends: [start, to], winding: way / chord, off }];
    }
    return [];
  });
}

/** Turned so that a name is read from left to right. */
function angleOf({ ends: [[ax, ay], [bx, by]] }: Piece): number {
  const [dx, dy] = bx < ax ? [ax - bx, ay - by] : [bx - ax, by - ay];
  return Math.round((Math.atan2(dy, dx) * 180) / Math.PI);
}

/** In twentieths, so that what is as straight to the eye is the same. */
function costOf(piece: Piece): number {
  const steep = Math.max(0, Math.abs(angleOf(piece)) - STEEP) / 50;
  return Math.round((piece.winding + steep) * 20);
}
