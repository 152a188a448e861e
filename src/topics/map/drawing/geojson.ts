import { geoArea } from 'd3';
import type { FeatureCollection, Geometry, Position } from 'geojson';
import { steradians } from '../../../model/earth.ts';
import type { AtlasData } from '../../atlas/atlas-data.ts';
import type { MapEntry } from './features.ts';
import { groundOf, groundOfUnits } from './ground/areas.ts';
import type { Scene } from './scene.ts';

/** Square kilometres of the smallest bend in published grounds: they are schematic. */
const DETAIL = 60;

/**
 * The projects of a map as published data: lines through the nodes that the texts name, grounds of
 * the counties, prefectures and provinces that projects cover, points at the places of others; a
 * project without a place has no geometry.
 */
export function mapGeoJson(
  { entries }: Pick<Scene, 'entries'>,
  atlas: AtlasData,
): FeatureCollection<Geometry | null> {
  return {
    type: 'FeatureCollection',
    features: entries.map((entry) => ({
      type: 'Feature',
      id: entry.project.id,
      geometry: geometryOf(entry, atlas),
      properties: propertiesOf(entry),
    })),
  };
}

function geometryOf(entry: MapEntry, atlas: AtlasData): Geometry | null {
  const { project, nodes } = entry;
  const ground = coversGround(entry) ? groundGeometry(entry, atlas) : null;
  if (ground) return ground;
  const positions = nodes.map(({ position }) => rounded(position, 4));
  const [first] = positions;
  if (!first) return null;
  if (positions.length === 1) return { type: 'Point', coordinates: first };
  const type = project.geometry === 'line' ? 'LineString' : 'MultiPoint';
  return { type, coordinates: positions };
}

function coversGround({ project, kind }: MapEntry): boolean {
  return kind.mark === 'area' || project.geometry === 'area';
}

/** The ground of a project, without islands that are smaller than its smallest bend. */
function groundGeometry({ nodes, units }: MapEntry, atlas: AtlasData): Geometry | null {
  const places = nodes.map(({ place }) => place);
  const ground = units ? groundOfUnits(units, DETAIL) : groundOf(places, atlas, DETAIL);
  const polygons = (ground?.coordinates ?? [])
    .filter((rings) => geoArea({ type: 'Polygon', coordinates: rings }) > steradians(DETAIL))
    .map((rings) => rings.map(counterclockwise));
  const [first] = polygons;
  if (!first) return null;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** An outer ring as RFC 7946 wants it, the other way round than d3; an inner one likewise. */
function counterclockwise(ring: readonly Position[]): Position[] {
  return ring.map((position) => rounded(position, 3)).reverse();
}

/** A position in degrees with so many digits behind the point. */
function rounded([lon = 0, lat = 0]: readonly number[], digits: number): Position {
  return [Number(lon.toFixed(digits)), Number(lat.toFixed(digits))];
}

function propertiesOf({ project, kind, nodes, stops }: MapEntry) {
  const via = stops.flatMap((stop) => stop.via ?? []);
  const latest = project.mentions.findLast(({ action }) => action !== null);
  return {
    project: project.id,
    name: project.name,
    type: project.type,
    kind: kind.id,
    action: latest?.action ?? null,
    mentions: project.mentions.map(({ doc, block, quote, action, stage }) => ({
      doc,
      block,
      quote,
      action,
      stage,
    })),
    nodes: nodes.map(({ place }) => ({
      id: place.id,
      name: place.name,
      precision: place.precision,
    })),
    // What the edition draws the line by besides; it isn't in the geometry.
    ...(via.length > 0 && { via }),
  };
}
