import { projectAddress } from '../../../model/addresses.ts';
import type { MapDefinition, MapKind } from '../../../model/data/maps.ts';
import type { PlaceEntry } from '../../../model/data/places.ts';
import type { ProjectEntry, ProjectMention, ProjectType } from '../../../model/data/projects.ts';
import { isOfRegion } from '../../../model/provinces.ts';
import type { AtlasData } from '../../atlas/atlas-data.ts';
import { type Area, areaOf, areaOfUnits } from './ground/areas.ts';
import { type Frame, isInside, type Point } from './ground/frame.ts';
import { drawnOf, lineStyleOf } from './line-styles.ts';
import { linePaths } from './lines.ts';
import type { MapFeature, MapPoint } from './model.ts';
import { placesOfProject } from './place-index.ts';
import { nodesOf, type PlaceNode } from './positions.ts';
import { isLine, routesOf, type Stop, stopsOf } from './routes.ts';
import { mentionTraits, pairOf, stagesByDocument, stagesOf } from './stages.ts';
import { riverCourse } from './waters.ts';

/** A project of a map with its nodes, before it is drawn. */
export interface MapEntry {
  project: ProjectEntry;
  kind: MapKind;
  /** The mention whose stage and course are drawn. */
  drawn: ProjectMention;
  nodes: readonly MapNode[];
  /** The nodes with what the edition knows to lie between them. */
  stops: readonly Stop[];
  /** Codes of the units that are its ground, where the edition gives them. */
  units?: readonly string[];
}

/** A place of a project on a map. */
export type MapNode = PlaceNode & { at: Point };

/** Square kilometres of the smallest bend that can be seen on a large map. */
export const DETAIL = 5;

/**
 * All projects of a map, drawn or not, in the order of its kinds.
 * @param doc the one document that the map is of; without it, all: the latest is drawn
 */
export function entriesOf(
  map: MapDefinition,
  atlas: AtlasData,
  frame: Frame,
  doc?: string,
): MapEntry[] {
  return map.kinds.flatMap((kind) =>
    kind.projects.flatMap((id): MapEntry[] => {
      const project = atlas.project.get(id);
      const mentions = project?.mentions.filter((mention) => !doc || mention.doc === doc) ?? [];
      const drawn = drawnOf(mentions);
      if (!project || !drawn) return [];
      const nodes = nodesOf(project, atlas, drawn.doc).map((node) => ({
        ...node,
        at: areaAt(kind, node, atlas, frame) ?? frame.at(...node.position),
      }));
      const ground = map.grounds?.find((candidate) => candidate.project === id);
      const units = ground?.units.map(({ code }) => code);
      const stops = stopsOf(map, id, nodes, atlas, frame);
      return [{ project, kind, drawn, nodes, stops, ...(units && { units }) }];
    }),
  );
}

/** The middle of a node that is drawn as an area: its name stands there, not at the seat of its government. */
function areaAt(
  kind: MapKind,
  { place }: PlaceNode,
  atlas: AtlasData,
  frame: Frame,
): Point | undefined {
  return kind.mark === 'area' ? areaOf([place], atlas, frame, DETAIL)?.middle : undefined;
}

/** The projects of a map that can be drawn, with their shapes. */
export function featuresOf(
  entries: readonly MapEntry[],
  atlas: AtlasData,
  frame: Frame,
): MapFeature[] {
  const routes = routesOf(entries);
  const paths = linePaths(routes.filter(({ id }) => !isBand(id, entries)));
  const bands = linePaths(routes.filter(({ id }) => isBand(id, entries)));
  const areas = areasOf(entries, atlas, frame);
  const courses = coursesOf(entries, frame);
  const shapes = new Map<string, Shape>([...areas, ...courses, ...paths, ...bands]);
  return entries.flatMap((entry): MapFeature[] => {
    const shape = shapes.get(entry.project.id);
    const points = shape ? [] : pointsOf(entry, frame);
    if (!shape && points.length === 0) return [];
    return [{ ...factsOf(entry, atlas), ...shape, points }];
  });
}

type Shape = Pick<MapFeature, 'path' | 'middle' | 'laid' | 'isWritten'>;

/** The ground of projects that are drawn as areas, by project id; of some only the name is known. */
function areasOf(entries: readonly MapEntry[], atlas: AtlasData, frame: Frame): Map<string, Shape> {
  return new Map(
    entries.flatMap((entry): [string, Shape][] => {
      const { project, kind, nodes } = entry;
      if (kind.mark !== 'area') return [];
      const area = groundAt(entry, atlas, frame);
      if (area) return [[project.id, area]];
      const [node] = kind.spaced ? nodes : [];
      if (!node || !isInside(node.at, frame)) return [];
      const [x, y] = node.at;
      const path = `M${x.toFixed(1)} ${y.toFixed(1)}h0`;
      return [[project.id, { path, middle: node.at, isWritten: true }]];
    }),
  );
}

function groundAt({ nodes, units }: MapEntry, atlas: AtlasData, frame: Frame): Area | null {
  if (units) return areaOfUnits(units, frame, DETAIL);
  const places = nodes.map(({ place }) => place);
  return areaOf(places, atlas, frame, DETAIL);
}

/** The courses of the rivers that projects are about, by project id. */
function coursesOf(entries: readonly MapEntry[], frame: Frame): Map<string, Shape> {
  return new Map(
    entries.flatMap(({ project, kind, nodes }): [string, Shape][] => {
      const rivers = kind.mark === 'course' ? nodes.map(({ place }) => place.id) : [];
      const course = riverCourse(rivers, frame, DETAIL);
      return course ? [[project.id, course]] : [];
    }),
  );
}

function isBand(id: string, entries: readonly MapEntry[]): boolean {
  return entries.find(({ project }) => project.id === id)?.kind.mark === 'band';
}

/** A feature without its shapes. */
function factsOf(
  { project, kind, drawn, nodes }: MapEntry,
  atlas: AtlasData,
): Omit<MapFeature, 'points'> {
  return {
    id: project.id,
    name: project.name,
    kind,
    url: projectAddress(project),
    mentions: mentionTraits(project),
    stages: stagesOf(project),
    stagesByDocument: stagesByDocument(project),
    drawn: pairOf(drawn),
    style: kind.plain ? 'building' : lineStyleOf(drawn.stage),
    provinces: project.provinces.filter(isOfRegion),
    places: placesOfProject(project, atlas),
    nodes: [...new Set(nodes.map(({ place }) => place.id))],
  };
}

/** Kinds of places that are no end of a line: a line of which no more is known isn't drawn. */
const WIDE = /^(?:province|region|plain|area|grassland|country|foreign-region)$/;

/** The symbols of a project that is no line, each place once. */
function pointsOf({ project, kind, nodes }: MapEntry, frame: Frame): MapPoint[] {
  const places = new Map(nodes.map((node) => [node.place.id, node]));
  return [...places.values()]
    .filter(({ place }) => !(isLine(kind) && WIDE.test(place.kind)))
    .filter(({ at }) => isInside(at, frame))
    .map(({ place, position: [lon, lat], at }) => ({
      at,
      place: place.id,
      lon,
      lat,
      isVague: isVague(project, place),
    }));
}

/** Projects that are cities or counties as a whole, and don't lie somewhere in one. */
const WHOLE: ReadonlySet<ProjectType> = new Set(['city-task', 'county-list', 'hub']);
const UNITS = /^(?:province|prefecture|county)$/;

/** Tells whether no more is known than the unit or the area in which a project lies. */
function isVague({ type }: ProjectEntry, { kind, precision }: PlaceEntry): boolean {
  if (UNITS.test(kind)) return !WHOLE.has(type);
  return precision !== 'exact' && precision !== 'approximate';
}
