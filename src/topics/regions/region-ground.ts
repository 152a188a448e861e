import { type GeoPermissibleObjects, geoBounds } from 'd3';
import type { MultiPolygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { Polygon as Area, MultiPolygon as Areas } from 'topojson-specification';
import type { PlaceEntry } from '../../model/data/places.ts';
import { atlasData } from '../atlas/atlas-data.ts';
import { groundOf } from '../map/drawing/ground/areas.ts';
import { isOneProvince, pathOf } from '../map/drawing/ground/base-map.ts';
import { boundariesOf } from '../map/drawing/ground/boundaries.ts';
import { type Extent, frameOf } from '../map/drawing/ground/frame.ts';
import type { MiniGround } from '../map/drawing/mini.ts';

/** The ground of the map of a prefecture or province: as a small map’s, and what lies in it. */
export interface RegionGround extends MiniGround {
  /** The outline of the unit. */
  unit: string;
  /** Borders between the prefectures of a province, or between the counties of a prefecture. */
  borders: string;
  rivers: string;
  lakes: string;
}

/** Units of width: pixels of the screen at full size. */
const WIDTH = 420;
/** The share of a unit’s length by which the map reaches beyond it on each side. */
const MARGIN = 0.08;
/** Height of the lowest and of the highest map, in parts of its width. */
const SHAPES = { lowest: 0.6, highest: 1.1 };
/** Square kilometres of the smallest bend. */
const DETAIL = { province: 100, prefecture: 25 };

/** The ground of the map of one unit of the region; null for a place that is none. */
export function regionGround(place: PlaceEntry): RegionGround | null {
  const level = place.kind === 'prefecture' ? 'prefecture' : 'province';
  const detail = DETAIL[level];
  const own = unitOf(place, detail);
  if (!own) return null;
  const { china } = boundariesOf(detail);
  const shapes = shapesAt(detail);
  const frame = frameOf(extentOf(own), WIDTH);
  const draw = (shape: GeoPermissibleObjects) => pathOf(shape, frame);
  const code = (place.adcode ?? '').slice(0, 4);
  const inner =
    level === 'prefecture'
      ? mesh(china, china.objects.counties, (a, b) => a !== b && isIn(code, a) && isIn(code, b))
      : shapes.prefectures;
  return {
    frame,
    base: {
      land: shapes.land.map(draw).join(''),
      region: draw(shapes.region),
      provinces: draw(shapes.provinces),
    },
    unit: draw(own),
    borders: draw(inner),
    rivers: draw(shapes.rivers),
    lakes: draw(shapes.lakes),
  };
}

/** The shape of a unit; of Inner Mongolia the part that belongs to the region. */
function unitOf(place: PlaceEntry, detail: number): MultiPolygon | null {
  const atlas = atlasData();
  const east = place.id === 'neimenggu' ? atlas.place.get('mengdong') : place;
  return east ? groundOf([east], atlas, detail) : null;
}

function isIn(code: string, { id }: { id?: string | number }): boolean {
  return String(id).startsWith(code);
}

const made = new Map<number, ReturnType<typeof makeShapes>>();

/** The shapes that all maps of one detail draw, made once. */
function shapesAt(detail: number) {
  const shapes = made.get(detail) ?? makeShapes(detail);
  made.set(detail, shapes);
  return shapes;
}

function makeShapes(detail: number) {
  const { china, neighbours, waters } = boundariesOf(detail);
  const { provinces, prefectures } = china.objects;
  const areas = (objects: { geometries: unknown[] }) => objects.geometries as (Area | Areas)[];
  return {
    land: [feature(neighbours, neighbours.objects.land), merge(china, areas(provinces))],
    region: merge(china, areas(prefectures)),
    provinces: mesh(china, provinces, (a, b) => a !== b),
    prefectures: mesh(china, prefectures, (a, b) => a !== b && isOneProvince(a, b)),
    rivers: feature(waters, waters.objects.rivers),
    lakes: feature(waters, waters.objects.lakes),
  };
}

/** The extent of a map that holds a shape whole and is neither too low nor too high for a page. */
export function extentOf(shape: GeoPermissibleObjects): Extent {
  const [[west, south], [east, north]] = geoBounds(shape);
  const middle = { lon: (west + east) / 2, lat: (south + north) / 2 };
  // A degree of longitude is shorter than one of latitude by the cosine of the latitude.
  const shrink = Math.cos((middle.lat * Math.PI) / 180);
  const grow = 1 + 2 * MARGIN;
  const width = Math.max((east - west) * shrink * grow, ((north - south) * grow) / SHAPES.highest);
  const height = Math.max((north - south) * grow, width * SHAPES.lowest);
  return {
    west: middle.lon - width / shrink / 2,
    east: middle.lon + width / shrink / 2,
    south: middle.lat - height / 2,
    north: middle.lat + height / 2,
  };
}
