import type { MapDefinition } from '../../../model/data/maps.ts';
import { atlasData } from '../../atlas/atlas-data.ts';
import { type BaseMap, baseMap } from './base-map.ts';
import { boundariesOf } from './boundaries.ts';
import { DETAIL, entriesOf, featuresOf, isInside, type MapEntry } from './features.ts';
import { EAST, type Frame, frameOf, NORTHEAST, type Point } from './frame.ts';
import { mapOf } from './maps.ts';
import type { MapFeature, MapLabel } from './model.ts';
import { labelsOf } from './names-on-map.ts';

/** A map, ready to be written as SVG. */
export interface Scene {
  map: MapDefinition;
  frame: Frame;
  base: BaseMap;
  features: MapFeature[];
  labels: MapLabel[];
  /** All projects that the map is about, those without a place on it too. */
  entries: MapEntry[];
  /** Dots at the places where projects stand, and at landmarks, each once. */
  dots: Dot[];
}

/** A dot at a place, with the ids of the projects that stand there. */
interface Dot {
  at: Point;
  features: string[];
}

/** In units, pixels where the page has room for them: a high map is narrower. */
const WIDTHS = { northeast: 800, east: 560 };

const scenes = new Map<string, Scene>();

/**
 * A map of the site with all that stands on it, made once.
 * @throws {Error} where there is no such map
 */
export function sceneOf(id: string): Scene {
  const known = scenes.get(id);
  if (known) return known;
  const scene = sceneFrom(mapOf(id));
  scenes.set(id, scene);
  return scene;
}

/** Draws a map from its definition. */
function sceneFrom(map: MapDefinition): Scene {
  const atlas = atlasData();
  const { frame, base } = baseOf(map.frame);
  const entries = entriesOf(map, atlas, frame);
  const features = featuresOf(entries, atlas, frame);
  return {
    map,
    frame,
    base,
    features,
    labels: labelsOf(map, entries, features, frame),
    entries,
    dots: dotsOf(map, entries, frame),
  };
}

type FramedBase = Pick<Scene, 'frame' | 'base'>;

const bases = new Map<MapDefinition['frame'], FramedBase>();

/** The ground of all maps of one part of the world, made once. */
function baseOf(part: MapDefinition['frame']): FramedBase {
  const known = bases.get(part);
  if (known) return known;
  const frame = frameOf(part === 'east' ? EAST : NORTHEAST, WIDTHS[part]);
  const framed = { frame, base: baseMap(boundariesOf(DETAIL), frame) };
  bases.set(part, framed);
  return framed;
}

/** Kinds of places that stand at a point; a symbol for an area marks its name and no point. */
const POINTS =
  /^(?:province|prefecture|county|town|foreign-city|border-port|port|energy|site|mine)$/;

function dotsOf({ landmarks = [] }: MapDefinition, entries: MapEntry[], frame: Frame): Dot[] {
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
  const marks = landmarks.map(({ lon, lat }) => ({ at: frame.at(lon, lat), features: [] }));
  return [...dots.values(), ...marks];
}
