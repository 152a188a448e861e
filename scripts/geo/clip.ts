import { bboxClip } from '@turf/bbox-clip';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';

/** West, south, east, north. */
export type Bounds = [number, number, number, number];

/**
 * Cuts polygons to a rectangle of degrees. Rings keep their winding; where a concave ring leaves
 * and comes back, its pieces stay joined along the rectangle's side.
 */
export function clipPolygons(polygons: MultiPolygon, bounds: Bounds): MultiPolygon {
  const { coordinates } = bboxClip(polygons, bounds).geometry as MultiPolygon;
  return { type: 'MultiPolygon', coordinates: coordinates.filter((rings) => rings.length > 0) };
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
export function isWithin([x = 0, y = 0]: Position, [west, south, east, north]: Bounds): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}
