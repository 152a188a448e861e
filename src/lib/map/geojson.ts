import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { Entry } from './features.ts';
import type { Scene } from './scene.ts';

/**
 * The things of a map as published data: lines through the nodes that the texts name, points at
 * their places; what has no place has no geometry.
 */
export function mapGeoJson({ entries }: Scene): FeatureCollection<Geometry | null> {
  return {
    type: 'FeatureCollection',
    features: entries.map((entry) => ({
      type: 'Feature',
      id: entry.project.id,
      geometry: geometryOf(entry),
      properties: propertiesOf(entry),
    })),
  };
}

function geometryOf({ project, nodes }: Entry): Geometry | null {
  const positions = nodes.map(({ position: [lon, lat] }): Position => [round(lon), round(lat)]);
  const [first] = positions;
  if (!first) return null;
  if (positions.length === 1) return { type: 'Point', coordinates: first };
  const type = project.geometry === 'line' ? 'LineString' : 'MultiPoint';
  return { type, coordinates: positions };
}

const round = (degrees: number) => Number(degrees.toFixed(4));

function propertiesOf({ project, kind, nodes }: Entry) {
  const told = project.mentions.findLast(({ action }) => action !== null);
  return {
    project: project.id,
    name: project.name,
    type: project.type,
    kind: kind.id,
    action: told?.action ?? null,
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
  };
}
