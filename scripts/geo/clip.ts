import type { MultiLineString, MultiPolygon, Position } from 'geojson';

/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number];

/** A side of a rectangle: which positions are inside, and where a segment crosses it. */
interface Side {
  holds: (p: Position) => boolean;
  cross: (a: Position, b: Position) => Position;
}

/**
 * Cuts polygons to a rectangle of degrees (Sutherland–Hodgman). Rings keep their winding; where a
 * concave ring leaves and comes back, its pieces stay joined along the rectangle's side.
 */
export function clipPolygons({ coordinates }: MultiPolygon, bounds: Bounds): MultiPolygon {
  const clipped = coordinates
    .map((rings) => rings.map((ring) => clipRing(ring, bounds)).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0);
  return { type: 'MultiPolygon', coordinates: clipped };
}

/** Cuts lines to what is kept: the segments with both ends kept stay. */
export function cutLines(
  { coordinates }: MultiLineString,
  keeps: (position: Position) => boolean,
): MultiLineString {
  const pieces = coordinates.flatMap((line) => {
    const found: Position[][] = [[]];
    for (const p of line) {
      if (keeps(p)) found.at(-1)?.push(p);
      else found.push([]);
    }
    return found.filter((piece) => piece.length > 1);
  });
  return { type: 'MultiLineString', coordinates: pieces };
}

/** Tells whether a position lies in a rectangle of degrees. */
export function isWithin(position: Position, bounds: Bounds): boolean {
  return sidesOf(bounds).every(({ holds }) => holds(position));
}

function clipRing(ring: Position[], bounds: Bounds): Position[] {
  const open = ring.slice(0, -1);
  const kept = sidesOf(bounds).reduce<Position[]>(clipAtSide, open);
  const [first] = kept;
  return first ? [...kept, first] : [];
}

function clipAtSide(ring: Position[], { holds, cross }: Side): Position[] {
  return ring.flatMap((b, i) => {
    const a = ring.at(i - 1) as Position;
    if (holds(a) === holds(b)) return holds(b) ? [b] : [];
    return holds(b) ? [cross(a, b), b] : [cross(a, b)];
  });
}

function sidesOf([west, south, east, north]: Bounds): Side[] {
  return [
    side(0, west, (x) => x >= west),
    side(0, east, (x) => x <= east),
    side(1, south, (y) => y >= south),
    side(1, north, (y) => y <= north),
  ];
}

function side(axis: 0 | 1, value: number, holds: (v: number) => boolean): Side {
  return {
    holds: (p) => holds(p[axis] as number),
    cross: ([ax = 0, ay = 0], [bx = 0, by = 0]) => {
      const [from, to] = axis === 0 ? [ax, bx] : [ay, by];
      const t = (value - from) / (to - from);
      return axis === 0 ? [value, ay + t * (by - ay)] : [ax + t * (bx - ax), value];
    },
  };
}
