import { isInside } from './features.ts';
import type { Point } from './frame.ts';
import type { Scene } from './scene.ts';

/** Kinds of places that stand at a point; a symbol for an area marks its name and no point. */
const POINTS =
  /^(?:province|prefecture|county|town|foreign-city|border-port|port|energy|site|mine)$/;

/** A dot at a place, with the ids of the things that stand there. */
export interface Dot {
  at: Point;
  features: string[];
}

/** Where dots mark the places that a map's things stand at, each once. */
export function nodesOnMap({
  map,
  entries,
  frame,
}: Pick<Scene, 'map' | 'entries' | 'frame'>): Dot[] {
  const dots = new Map<string, Dot>();
  for (const { project, kind, nodes } of entries) {
    // An area has its name in its middle.
    if (kind.mark === 'area') continue;
    for (const { place, at } of nodes) {
      if (!POINTS.test(place.kind) || !isInside(at, frame)) continue;
      const dot = dots.get(place.id) ?? { at, features: [] };
      dots.set(place.id, dot);
      if (!dot.features.includes(project.id)) dot.features.push(project.id);
    }
  }
  const marks = (map.landmarks ?? []).map(({ lon, lat }) => ({
    at: frame.at(lon, lat),
    features: [],
  }));
  return [...dots.values(), ...marks];
}
