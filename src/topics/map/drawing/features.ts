import { projectAddress } from '../../../model/addresses.ts';
import type { MapDefinition, MapKind } from '../../../model/data/maps.ts';
import type { PlaceEntry } from '../../../model/data/places.ts';
import type { ProjectEntry } from '../../../model/data/projects.ts';
import { isOfRegion } from '../../../model/provinces.ts';
import type { AtlasData } from '../../atlas/atlas-data.ts';
import { type Area, areaOf } from './areas.ts';
import { type Circle, spread } from './collisions.ts';
import type { Frame, Point } from './frame.ts';
import { FONT_SIZE } from './label-boxes.ts';
import { NAME_GAP } from './labels.ts';
import { linePaths, type Route } from './lines.ts';
import type { MapFeature } from './model.ts';
import { type Node, nodesOf } from './positions.ts';
import { shortName } from './short-names.ts';
import { latestStage, lineStyleOf, mentionTraits, stagesOf } from './stages.ts';

/** A project of a map with its nodes, before it is drawn. */
export interface MapEntry {
  project: ProjectEntry;
  kind: MapKind;
  nodes: readonly (Node & { at: Point })[];
}

/** Square kilometres of the smallest bend that can be seen on a large map. */
export const DETAIL = 5;

/** Half the room of a symbol, in units. */
export const SYMBOL_RADIUS = 5.4;

/** All projects of a map, drawn or not, in the order of its kinds. */
export function entriesOf(map: MapDefinition, atlas: AtlasData, frame: Frame): MapEntry[] {
  return map.kinds.flatMap((kind) =>
    kind.projects.flatMap((id): MapEntry[] => {
      const project = atlas.project.get(id);
      if (!project) return [];
      const nodes = nodesOf(project, atlas).map((node) => ({
        ...node,
        at: areaAt(kind, node, atlas, frame) ?? frame.at(...node.position),
      }));
      return [{ project, kind, nodes }];
    }),
  );
}

/** The middle of a node that is drawn as an area: its name stands there, not at the seat of its government. */
function areaAt(kind: MapKind, { place }: Node, atlas: AtlasData, frame: Frame): Point | undefined {
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
  const shapes = new Map([...areas, ...paths, ...bands]);
  const symbols = symbolsOf(
    entries.filter(({ project }) => !shapes.has(project.id)),
    frame,
  );
  return entries.flatMap((entry): MapFeature[] => {
    const { id } = entry.project;
    const shape = shapes.get(id);
    const points = symbols.get(id) ?? [];
    if (!shape && points.length === 0) return [];
    return [{ ...factsOf(entry), ...shape, points }];
  });
}

/** The ground of projects that are drawn as areas, by project id. */
function areasOf(entries: readonly MapEntry[], atlas: AtlasData, frame: Frame): Map<string, Area> {
  return new Map(
    entries.flatMap(({ project, kind, nodes }): [string, Area][] => {
      const places = nodes.map(({ place }) => place);
      const area = kind.mark === 'area' ? areaOf(places, atlas, frame, DETAIL) : null;
      return area ? [[project.id, area]] : [];
    }),
  );
}

function isBand(id: string, entries: readonly MapEntry[]): boolean {
  return entries.find(({ project }) => project.id === id)?.kind.mark === 'band';
}

/** A feature without its shapes. */
function factsOf({ project, kind, nodes }: MapEntry): Omit<MapFeature, 'points'> {
  return {
    id: project.id,
    name: project.name,
    kind,
    url: projectAddress(project),
    mentions: mentionTraits(project),
    stages: stagesOf(project),
    style: kind.plain ? 'building' : lineStyleOf(latestStage(project)),
    provinces: project.provinces.filter(isOfRegion),
    nodes: [...new Set(nodes.map(({ place }) => place.id))],
  };
}

/** Projects along a line that have two nodes, or one and a line to end on. */
function routesOf(entries: readonly MapEntry[]): Route[] {
  const plain = entries
    .filter(({ project, kind }) => project.geometry === 'line' && isLine(kind))
    .map(({ project, nodes }) => ({
      id: project.id,
      joins: project.joins?.project,
      nodes: nodes.map(({ place, at }) => ({ id: place.id, at })),
    }));
  return plain.map((route) => joined(route, plain)).filter(({ nodes }) => nodes.length > 1);
}

function isLine({ mark }: MapKind): boolean {
  return mark === 'line' || mark === 'band';
}

/** A line that leads to another line ends on it, at the point that is nearest. */
function joined(route: Route & { joins?: string | undefined }, all: readonly Route[]): Route {
  const target = all.find(({ id }) => id === route.joins);
  const last = route.nodes.at(-1);
  if (!target || !last) return route;
  return {
    ...route,
    nodes: [...route.nodes, { id: target.id, at: nearestOn(target.nodes, last.at) }],
  };
}

/** The point of a line of nodes that is nearest to another point. */
function nearestOn(nodes: Route['nodes'], [x, y]: Point): Point {
  const feet = nodes.slice(1).map(({ at: [bx, by] }, index): Point => {
    const [ax, ay] = (nodes[index] as Route['nodes'][number]).at;
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    const part = Math.min(1, Math.max(0, along));
    return [ax + part * (bx - ax), ay + part * (by - ay)];
  });
  const far = ([fx, fy]: Point) => Math.hypot(fx - x, fy - y);
  return feet.sort((a, b) => far(a) - far(b))[0] as Point;
}

/** Points of the symbols of projects that are no lines, by project id. */
function symbolsOf(entries: readonly MapEntry[], frame: Frame): Map<string, Point[]> {
  const symbols = entries.flatMap(({ project, nodes }) =>
    nodes
      .filter(({ at }) => isInside(at, frame))
      .map(({ at }) => ({ id: project.id, at, radius: SYMBOL_RADIUS })),
  );
  const places = spread(symbols, keptFree(entries, frame), [frame.width, frame.height]);
  const points = new Map<string, Point[]>();
  for (const [index, { id }] of symbols.entries())
    points.set(id, [...(points.get(id) ?? []), places[index] as Point]);
  return points;
}

/** Room that symbols round a place leave free: its dot's, and its name's if they are many. */
function keptFree(entries: readonly MapEntry[], frame: Frame): Circle[] {
  return crowdedPlaces(entries, 2)
    .filter(({ at }) => isInside(at, frame))
    .flatMap(({ place, at, count }) => [
      { at, radius: 3.5 },
      ...(count >= CROWD ? nameRoom(shortName(place), at) : []),
    ]);
}

/** From so many symbols on a name stands among them, right by its dot. */
const CROWD = 5;

function nameRoom(name: string, [x, y]: Point): Circle[] {
  return [...name].map((_, index) => ({
    at: [x + NAME_GAP + FONT_SIZE * (index + 0.5), y] as const,
    radius: FONT_SIZE / 2 + 1.5,
  }));
}

/** Places at which at least so many projects have a symbol. */
export function crowdedPlaces(
  entries: readonly MapEntry[],
  least = CROWD,
): { place: PlaceEntry; at: Point; count: number }[] {
  const places = new Map<string, { place: PlaceEntry; at: Point; count: number }>();
  for (const { project, nodes } of entries)
    for (const { place, at } of project.geometry === 'line' ? [] : nodes) {
      const count = (places.get(place.id)?.count ?? 0) + 1;
      places.set(place.id, { place, at, count });
    }
  return [...places.values()].filter(({ count }) => count >= least);
}

/** Tells whether a point is on the map. */
export function isInside([x, y]: Point, { width, height }: Frame): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}
