import { bboxClip } from '@turf/bbox-clip';
import { geoContains } from 'd3';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  Polygon,
  Topology,
  MultiPolygon as TopoMultiPolygon,
} from 'topojson-specification';
import { generalize } from './generalize.ts';

/** West, south, east, north. */
export type Bounds = [number, number, number, number];

/** Codes under which the world atlas has parts of China. */
const CHINA = new Set(['156', '158', '344', '446']);

/** The part of the world that the maps may show. */
const BOUNDS: Bounds = [96, 16, 150, 60];

/** Square kilometres of the smallest triangle kept. */
const DETAIL = 6;

/**
 * The land around, to be drawn under China in one colour, and the borders that do not touch China:
 * the atlas has China's own outline wrong, so it must show nowhere.
 * A border whose end reaches into China is cut there.
 * @param world the `countries` of world-atlas
 * @param china the result of chinaTopology
 */
export function neighbourTopology(
  world: Topology<{ countries: GeometryCollection }>,
  china: Topology,
): Topology {
  const { geometries } = world.objects.countries;
  const land = merge(world, geometries as (Polygon | TopoMultiPolygon)[]);
  const borders = mesh(
    world,
    world.objects.countries,
    (a, b) => a !== b && !CHINA.has(String(a.id)) && !CHINA.has(String(b.id)),
  );
  const home = feature(china, china.objects.provinces as GeometryCollection).features;
  const isKept = (at: Position) =>
    isWithin(at, BOUNDS) && !home.some((unit) => geoContains(unit, at as [number, number]));
  const cut = topology({
    land: clipPolygons(land, BOUNDS),
    borders: cutLines(borders, isKept),
  });
  return generalize(cut, () => DETAIL, 1e5);
}

/**
 * Cuts polygons to a rectangle of degrees. Rings keep their winding; where a concave ring leaves
 * and comes back, its pieces stay joined along the rectangle's side.
 */
export function clipPolygons(polygons: MultiPolygon, bounds: Bounds): MultiPolygon {
  const { coordinates } = bboxClip(polygons, bounds).geometry as MultiPolygon;
  return { type: 'MultiPolygon', coordinates: coordinates.filter((rings) => rings.length > 0) };
}

/** The parts of lines whose segments have both ends kept. */
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
