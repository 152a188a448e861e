import type { MapDefinition } from '../../../model/data/maps.ts';
import { atlasData } from '../../atlas/atlas-data.ts';
import { type BaseMap, baseMap } from './base-map.ts';
import { boundariesOf } from './boundaries.ts';
import { DETAIL, type Entry, entriesOf, featuresOf } from './features.ts';
import { EAST, type Frame, frameOf, NORTHEAST } from './frame.ts';
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
  /** All things that the map is about, those without a place on it too. */
  entries: Entry[];
}

/** Units of width, pixels where the page has room for them: a high map is narrower. */
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

/** The same for a definition at hand. */
export function sceneFrom(map: MapDefinition): Scene {
  const atlas = atlasData();
  const { frame, base } = groundOf(map.frame);
  const entries = entriesOf(map, atlas, frame);
  const features = featuresOf(entries, atlas, frame);
  return {
    map,
    frame,
    base,
    features,
    labels: labelsOf(map, entries, features, frame),
    entries,
  };
}

type Ground = Pick<Scene, 'frame' | 'base'>;

const grounds = new Map<MapDefinition['frame'], Ground>();

/** What maps of one part of the world have under them, made once. */
function groundOf(part: MapDefinition['frame']): Ground {
  const known = grounds.get(part);
  if (known) return known;
  const frame = frameOf(part === 'east' ? EAST : NORTHEAST, WIDTHS[part]);
  const ground = { frame, base: baseMap(boundariesOf(DETAIL), frame) };
  grounds.set(part, ground);
  return ground;
}
