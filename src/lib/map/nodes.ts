import { isInside } from './features.ts';
import type { Point } from './frame.ts';
import type { Scene } from './scene.ts';

/** Kinds of places that stand at a point; a symbol for an area marks its name and no point. */
const POINTS =
  /^(?:province|prefecture|county|town|foreign-city|border-port|port|energy|site|mine)$/;

/** Where dots mark the places that a map's things stand at, each once. */
export function nodesOnMap({ entries, frame }: Pick<Scene, 'entries' | 'frame'>): Point[] {
  const places = new Map(
    entries.flatMap(({ nodes }) =>
      nodes.map(({ place, at }) => [place.id, { place, at }] as const),
    ),
  );
  return [...places.values()]
    .filter(({ place, at }) => POINTS.test(place.kind) && isInside(at, frame))
    .map(({ at }) => at);
}
