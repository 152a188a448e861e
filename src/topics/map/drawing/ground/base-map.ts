import type { GeoPermissibleObjects } from 'd3';
import { geoDistance, geoGraticule, geoPath } from 'd3';
import type { FeatureCollection } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryObject, MultiPolygon, Polygon } from 'topojson-specification';
import { EARTH_RADIUS } from '../../../../model/earth.ts';
import { provinceCode } from '../../../../model/provinces.ts';
import type { Boundaries } from './boundaries.ts';
import type { Frame, Point } from './frame.ts';
import { PathText } from './path-text.ts';
import type { WaterTopology } from './topology.ts';

/** The paths that lie under every map, for attributes `d`. */
export interface BaseMap {
  /** All land, China's with it. */
  land: string;
  /** The three provinces and the five prefectures of Inner Mongolia. */
  region: string;
  /** Lakes, filled. */
  lakes: string;
  /** Courses of rivers, the great ones and the others. */
  rivers: Record<1 | 2, string>;
  /** Meridians and parallels, one each five degrees. */
  graticule: string;
  /** A bar of `SCALE_KILOMETRES`, true at its own place. */
  scale: { path: string; at: Point };
  /** China's outline and coast. */
  outline: string;
  /** Borders between provinces. */
  provinces: string;
  /** Borders between prefectures of one province, in the region. */
  prefectures: string;
  /** Borders between neighbours, none of them China's. */
  neighbours: string;
  /** The line in the South China Sea, as far as the map reaches it. */
  nanhai: string;
}

/**
 * The base of a map: China from the Chinese boundaries alone, the land around from the world's.
 * @param boundaries at the detail that the map's size asks for
 */
export function baseMap({ china, neighbours, waters }: Boundaries, frame: Frame): BaseMap {
  const draw = (shape: GeoPermissibleObjects) => pathOf(shape, frame);
  const { provinces, prefectures, nanhai } = china.objects;
  const areas = (objects: { geometries: GeometryObject[] }) =>
    objects.geometries as (Polygon | MultiPolygon)[];
  return {
    land: draw(feature(neighbours, neighbours.objects.land)) + draw(merge(china, areas(provinces))),
    region: draw(merge(china, areas(prefectures))),
    graticule: draw(geoGraticule().step([5, 5])()),
    scale: scaleBar(frame),
    lakes: draw(feature(waters, waters.objects.lakes)),
    rivers: { 1: draw(riversOf(waters, 1)), 2: draw(riversOf(waters, 2)) },
    outline: draw(mesh(china, provinces, (a, b) => a === b)),
    provinces: draw(mesh(china, provinces, (a, b) => a !== b)),
    prefectures: draw(mesh(china, prefectures, (a, b) => a !== b && isOneProvince(a, b))),
    neighbours: draw(feature(neighbours, neighbours.objects.borders)),
    nanhai: draw(feature(china, nanhai)),
  };
}

/** Kilometres of the scale bar. */
export const SCALE_KILOMETRES = 200;
/** From the lower right corner to the bar, in units. */
const CORNER = { right: 24, bottom: 20 };

/** The bar in the lower right corner, where the sea is, with the middle of its name. */
function scaleBar({ projection, width, height }: Frame): BaseMap['scale'] {
  const [right, y] = [width - CORNER.right, height - CORNER.bottom];
  const ends = [right - 1, right].map((x) => projection.invert?.([x, y]) ?? [0, 0]);
  const unit = geoDistance(ends[0] as Position, ends[1] as Position) * EARTH_RADIUS;
  const length = SCALE_KILOMETRES / unit;
  const left = (right - length).toFixed(1);
  return {
    path: `M${left} ${y - 4}v4h${length.toFixed(1)}v-4`,
    at: [right - length / 2, y - 10],
  };
}

type Position = [number, number];

/** The rivers of a rank. */
function riversOf(waters: WaterTopology, rank: 1 | 2): FeatureCollection {
  const { features } = feature(waters, waters.objects.rivers);
  const own = features.filter(({ properties }) => properties.rank === rank);
  return { type: 'FeatureCollection', features: own };
}

/** A shape as path text in the units of the frame; empty where the frame doesn't reach it. */
export function pathOf(shape: GeoPermissibleObjects, { projection }: Frame): string {
  const text = new PathText();
  geoPath(projection, text)(shape);
  return text.toString();
}

/** Tells whether two units of the boundaries are parts of one province. */
export function isOneProvince(a: GeometryObject, b: GeometryObject): boolean {
  return provinceCode(String(a.id)) === provinceCode(String(b.id));
}
