import type { MapDefinition } from '../../../model/data/maps.ts';
import type { PlaceEntry } from '../../../model/data/places.ts';
import { type AtlasData, atlasData } from '../../atlas/atlas-data.ts';
import { withCourses } from './courses.ts';
import { DETAIL, entriesOf, featuresOf, type MapEntry } from './features.ts';
import { type BaseMap, baseMap } from './ground/base-map.ts';
import { boundariesOf } from './ground/boundaries.ts';
import { EAST, type Frame, frameOf, isInside, NORTHEAST, type Point } from './ground/frame.ts';
import { mapOf } from './maps.ts';
import type { MapFeature } from './model.ts';
import { labelsOf, type NamedLabel, seatsOf } from './names-on-map.ts';
import { MUNICIPALITIES } from './positions.ts';
import { shortName } from './short-names.ts';

/** A map, ready to be written as SVG. */
export interface Scene {
  map: MapDefinition;
  frame: Frame;
  base: BaseMap;
  features: MapFeature[];
  labels: NamedLabel[];
  /** All projects that the map is about, those without a place on it too. */
  entries: MapEntry[];
  /** Entries that aren't drawn. */
  undrawn: Undrawn[];
  /** Dots at the places where projects stand, and at landmarks, each once. */
  dots: Dot[];
}

/** A dot at a place, with the ids of the projects that stand there. */
interface Dot {
  at: Point;
  /** Set where the edition put the place into the course of a line. */
  isVia?: true;
  features: string[];
}

/** A project that a map is about and doesn't draw, with the reason, for readers. */
export interface Undrawn {
  entry: MapEntry;
  reason: string;
}

/** In units, pixels where the page has room for them: a high map is narrower. */
const WIDTHS = { northeast: 800, east: 560 };

const scenes = new Map<string, Scene>();

/** The sheet of a map that is wanted. */
interface Sheet {
  /** The document that it is of: projects, stages and courses are those that it names. */
  doc?: string;
}

/**
 * A map of the site with all that stands on it, made once.
 * @param sheet of which document; without it all projects are drawn, as the latest has them
 * @throws {Error} where there is no such map
 */
export function sceneOf(id: string, { doc }: Sheet = {}): Scene {
  const key = `${id} ${doc ?? ''}`;
  const known = scenes.get(key);
  if (known) return known;
  const scene = sceneFrom(mapOf(id), doc);
  scenes.set(key, scene);
  return scene;
}

/** Draws a map from its definition. */
function sceneFrom(map: MapDefinition, doc?: string): Scene {
  const atlas = atlasData();
  const { frame, base } = baseOf(map.frame);
  const entries = entriesOf(map, atlas, frame, doc);
  const drawn = featuresOf(entries, atlas, frame);
  const sheetOf = (doc: string) => featuresOf(entriesOf(map, atlas, frame, doc), atlas, frame);
  const features = doc
    ? drawn
    : withCourses(drawn, new Map(documentsOf(entries).map((own) => [own, sheetOf(own)])));
  return {
    map,
    frame,
    base,
    features,
    labels: labelsOf(map, entries, features, frame, atlas, doc === undefined),
    entries,
    undrawn: undrawnOf(entries, features, atlas),
    dots: dotsOf(map, entries, frame, atlas),
  };
}

/** Ids of the documents that name projects of a map. */
function documentsOf(entries: readonly MapEntry[]): string[] {
  return [...new Set(entries.flatMap(({ project }) => project.mentions.map(({ doc }) => doc)))];
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
const POINTS = /^(?:prefecture|county|town|foreign-city|border-port|port|energy|site|mine)$/;

function dotsOf(
  { landmarks = [], frame: part }: MapDefinition,
  entries: MapEntry[],
  frame: Frame,
  atlas: AtlasData,
): Dot[] {
  const dots = new Map<string, Dot>();
  for (const { project, kind, nodes } of entries) {
    // An area has its name in its middle.
    if (kind.mark === 'area') continue;
    for (const { place, at } of nodes) {
      if (!isPoint(place) || !isInside(at, frame)) continue;
      const dot = dots.get(place.id) ?? { at, features: [] };
      dots.set(place.id, dot);
      if (!dot.features.includes(project.id)) dot.features.push(project.id);
    }
  }
  for (const { project, stops } of entries)
    for (const { id, at, via } of stops) {
      if (!via || !isInside(at, frame)) continue;
      const dot = dots.get(id) ?? { at, isVia: true, features: [] };
      dots.set(id, dot);
      if (!dot.features.includes(project.id)) dot.features.push(project.id);
    }
  const marks = landmarks.map(({ lon, lat }) => ({ at: frame.at(lon, lat), features: [] }));
  for (const { id, lon, lat } of part === 'northeast' ? seatsOf(atlas) : [])
    dots.set(id, { at: frame.at(lon ?? 0, lat ?? 0), features: [] });
  return [...dots.values(), ...marks];
}

/** Provinces are no points, but municipalities are. */
function isPoint({ kind, adcode = '' }: PlaceEntry): boolean {
  return POINTS.test(kind) || (kind === 'province' && MUNICIPALITIES.test(adcode));
}

/** The projects of a map that aren't drawn, in the order of its kinds. */
function undrawnOf(
  entries: readonly MapEntry[],
  features: readonly MapFeature[],
  atlas: AtlasData,
): Undrawn[] {
  const drawn = new Set(features.map(({ id }) => id));
  return entries
    .filter(({ project }) => !drawn.has(project.id))
    .map((entry) => ({ entry, reason: reasonOf(entry, atlas) }));
}

function reasonOf({ project, kind, nodes }: MapEntry, atlas: AtlasData): string {
  const places = project.places.flatMap((id) => atlas.place.get(id) ?? []);
  if (places.length === 0) return '文中没有写地点';
  const names = places.slice(0, 3).map(shortName).join('、');
  if (places.every(isAbroad)) return `文中只写到${names}，没有写到城市`;
  const isLine = kind.mark === 'line' || kind.mark === 'band';
  if (isLine) return `文中只写到${names}，没有写线路的起止`;
  return nodes.length > 0 ? `${names}在图外` : `文中只写到${names}，没有写明范围`;
}

function isAbroad({ kind }: PlaceEntry): boolean {
  return kind === 'country' || kind === 'foreign-region';
}
