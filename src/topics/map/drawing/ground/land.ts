import { geoPath, polygonContains } from 'd3';
import { merge } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import { boundariesOf } from './boundaries.ts';
import type { Frame, Point } from './frame.ts';

/** Square kilometres of the smallest bend in the outline of the region. */
const DETAIL = 5;

const lands = new WeakMap<Frame, (point: Point) => boolean>();

/** Tells of points of a map whether they are on the land of the region, inside its borders. */
export function landOf(frame: Frame): (point: Point) => boolean {
  const known = lands.get(frame);
  if (known) return known;
  const rings = ringsOf(frame);
  const isLand = (point: Point) =>
    rings.filter((ring) => polygonContains(ring, [...point])).length % 2 === 1;
  lands.set(frame, isLand);
  return isLand;
}

/** The outline of the region in units of the map, islands and all. */
function ringsOf({ projection }: Frame): [number, number][][] {
  const { china } = boundariesOf(DETAIL);
  const units = china.objects.prefectures.geometries as (Polygon | MultiPolygon)[];
  const rings: [number, number][][] = [];
  geoPath(projection, {
    beginPath: () => {},
    arc: () => {},
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1)?.push([x, y]),
    closePath: () => {},
  })(merge(china, units));
  return rings;
}
