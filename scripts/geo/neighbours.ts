import { geoContains } from 'd3';
import type { Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { type Bounds, clipPolygons, cutLines, isWithin } from './clip.ts';
import { generalize } from './generalize.ts';

/** Codes under which the world atlas has parts of China. */
const CHINA = new Set(['156', '158', '344', '446']);

/** What the maps may show of the world around. */
const BOUNDS: Bounds = [96, 16, 150, 60];

/** Square kilometres of the smallest triangle kept. */
const DETAIL = 6;

/**
 * The land around, to be drawn under China in one colour, and the borders that do not touch China:
 * the atlas has China's own outline wrong, so it must show nowhere.
 * Where the end of such a border reaches into China it is cut.
 * @param world the `countries` of world-atlas
 * @param china the result of chinaTopology
 */
export function neighbourTopology(
  world: Topology<{ countries: GeometryCollection }>,
  china: Topology,
): Topology {
  const { geometries } = world.objects.countries;
  const land = merge(world, geometries as (Polygon | MultiPolygon)[]);
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
