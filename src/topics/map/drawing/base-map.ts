import type { GeoPermissibleObjects } from 'd3';
import { geoPath } from 'd3';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryObject, MultiPolygon, Polygon } from 'topojson-specification';
import { provinceCode } from '../../../model/provinces.ts';
import type { Boundaries } from './boundaries.ts';
import type { Frame } from './frame.ts';
import { PathText } from './path-text.ts';

/** The paths that lie under every map, for attributes `d`. */
export interface BaseMap {
  /** All land, China's with it. */
  land: string;
  /** The three provinces and the five prefectures of Inner Mongolia. */
  region: string;
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
export function baseMap({ china, neighbours }: Boundaries, frame: Frame): BaseMap {
  const draw = (shape: GeoPermissibleObjects) => pathOf(shape, frame);
  const { provinces, prefectures, nanhai } = china.objects;
  const areas = (objects: { geometries: GeometryObject[] }) =>
    objects.geometries as (Polygon | MultiPolygon)[];
  return {
    land: draw(feature(neighbours, neighbours.objects.land)) + draw(merge(china, areas(provinces))),
    region: draw(merge(china, areas(prefectures))),
    outline: draw(mesh(china, provinces, (a, b) => a === b)),
    provinces: draw(mesh(china, provinces, (a, b) => a !== b)),
    prefectures: draw(mesh(china, prefectures, (a, b) => a !== b && isOneProvince(a, b))),
    neighbours: draw(feature(neighbours, neighbours.objects.borders)),
    nanhai: draw(feature(china, nanhai)),
  };
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
