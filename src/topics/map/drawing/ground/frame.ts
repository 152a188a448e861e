import { type GeoProjection, geoConicEqualArea } from 'd3';
import type { FeatureCollection } from 'geojson';

/** The part of the world that a map shows, in units that are pixels where the map has its full size. */
export interface Frame {
  width: number;
  height: number;
  projection: GeoProjection;
  /** Name and parameters of the projection, so that others can compute where a position lies. */
  projectionName: string;
  /** The latitudes at which it keeps distances, and the longitude in its middle, in degrees. */
  standardParallels: readonly [number, number];
  centralMeridian: number;
  /** The point of a position in degrees; a position on the far side of the earth throws. */
  at: (lon: number, lat: number) => Point;
}

/** From the left and from the top. */
export type Point = readonly [number, number];

/** Corners of what a map shows, in degrees. */
export interface Extent {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The three provinces and the five prefectures of Inner Mongolia, with their neighbours' edges. */
export const NORTHEAST: Extent = { west: 111.2, south: 37.9, east: 135.4, north: 53.7 };

/** The region and the provinces that stand by it, down to the south coast. */
export const EAST: Extent = { west: 107.5, south: 17.8, east: 135.4, north: 53.7 };

/**
 * A frame of a width, as high as its part of the world asks for.
 * @param extent to be seen whole
 * @param width in units
 */
export function frameOf(extent: Extent, width: number): Frame {
  const { west, east, south, north } = extent;
  const projection = geoConicEqualArea()
    .parallels([south + (north - south) / 6, north - (north - south) / 6])
    .rotate([-(west + east) / 2, 0])
    .fitWidth(width, edgesOf(extent));
  const height = Math.round(lowest(projection, extent));
  projection.clipExtent([
    [-2, -2],
    [width + 2, height + 2],
  ]);
  const parameters = {
    parallels: projection.parallels(),
    rotate: projection.rotate().slice(0, 2),
    scale: [projection.scale()],
    translate: projection.translate(),
  };
  const written = Object.entries(parameters).map(
    ([name, values]) => `${name}=${values.map((value) => Number(value.toFixed(4))).join()}`,
  );
  return {
    width,
    height,
    projection,
    projectionName: ['geoConicEqualArea', ...written].join(' '),
    standardParallels: projection.parallels(),
    centralMeridian: (west + east) / 2,
    at: (lon, lat) => {
      const point = projection([lon, lat]);
      if (!point) throw new Error(`${lon}, ${lat} has no place on the map`);
      return point;
    },
  };
}

/** Points along the edges: a parallel is a curve on the map. */
function edgesOf({ west, east, south, north }: Extent): FeatureCollection {
  const steps = Array.from({ length: 9 }, (_, index) => west + ((east - west) * index) / 8);
  const points = steps.flatMap((lon) => [
    [lon, south],
    [lon, north],
  ]);
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: {},
        geometry: { type: 'MultiPoint', coordinates: points },
      },
    ],
  };
}

function lowest(projection: GeoProjection, { west, east, south }: Extent): number {
  return projection([(west + east) / 2, south])?.[1] ?? 0;
}

/** Tells whether a point is on the map. */
export function isInside([x, y]: Point, { width, height }: Frame): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}
