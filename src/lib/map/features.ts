import type { Atlas, Project } from './atlas.ts';
import type { Frame, Point } from './frame.ts';
import { JOINS } from './joins.ts';
import { kindOf } from './kinds.ts';
import { linePaths, type Route } from './lines.ts';
import type { MapDefinition, MapFeature, MapKind } from './model.ts';
import { type Node, nodesOf, provincesOf } from './positions.ts';
import { spread } from './stacks.ts';
import { latestStage, lineStyleOf, stagesOf } from './stages.ts';

/** A thing of a map with its nodes, before it is drawn. */
export interface Entry {
  project: Project;
  kind: MapKind;
  nodes: readonly (Node & { at: Point })[];
}

/** Half the room of a symbol, in units. */
export const SYMBOL_RADIUS = 5.4;

/** Everything that a map is about, drawn or not, in the order of its kinds. */
export function entriesOf(map: MapDefinition, atlas: Atlas, frame: Frame): Entry[] {
  const entries = atlas.projects.flatMap((project): Entry[] => {
    const kind = kindOf(project, map);
    if (!kind) return [];
    const nodes = nodesOf(project, atlas).map((node) => ({
      ...node,
      at: frame.at(...node.position),
    }));
    return [{ project, kind, nodes }];
  });
  const order = new Map(map.kinds.map((kind, index) => [kind, index]));
  return entries.sort((a, b) => (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0));
}

/** The things of a map that can be drawn, with their shapes. */
export function featuresOf(entries: readonly Entry[], atlas: Atlas, frame: Frame): MapFeature[] {
  const routes = routesOf(entries);
  const paths = linePaths(routes.filter(({ id }) => !isBand(id, entries)));
  const bands = linePaths(routes.filter(({ id }) => isBand(id, entries)));
  const symbols = symbolsOf(
    entries.filter(({ project }) => !paths.has(project.id) && !bands.has(project.id)),
    frame,
  );
  return entries.flatMap((entry): MapFeature[] => {
    const { id } = entry.project;
    const line = paths.get(id) ?? bands.get(id);
    const points = symbols.get(id) ?? [];
    if (!line && points.length === 0) return [];
    return [{ ...headOf(entry, atlas), ...line, points }];
  });
}

const isBand = (id: string, entries: readonly Entry[]) =>
  entries.find(({ project }) => project.id === id)?.kind.mark === 'band';

function headOf({ project, kind, nodes }: Entry, atlas: Atlas): Omit<MapFeature, 'points'> {
  return {
    id: project.id,
    name: project.name,
    kind,
    row: `row-${project.id}`,
    docs: [...new Set(project.mentions.map(({ doc }) => doc))],
    stages: stagesOf(project),
    style: lineStyleOf(latestStage(project)),
    provinces: provincesOf(project, atlas),
    nodes: [...new Set(nodes.map(({ place }) => place.id))],
  };
}

/** Things along a line that have two nodes, or one and a line to end on. */
function routesOf(entries: readonly Entry[]): Route[] {
  const plain = entries
    .filter(({ project, kind }) => project.geometry === 'line' && isLine(kind))
    .map(({ project, nodes }) => ({
      id: project.id,
      nodes: nodes.map(({ place, at }) => ({ id: place.id, at })),
    }));
  return plain.map((route) => joined(route, plain)).filter(({ nodes }) => nodes.length > 1);
}

const isLine = ({ mark }: MapKind) => mark === 'line' || mark === 'band';

function joined(route: Route, all: readonly Route[]): Route {
  const target = all.find(({ id }) => id === JOINS[route.id]);
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

/** Where the symbols of things stand that are no lines, by the things' ids. */
function symbolsOf(entries: readonly Entry[], frame: Frame): Map<string, Point[]> {
  const wishes = entries.flatMap(({ project, nodes }) =>
    nodes
      .filter(({ at }) => isInside(at, frame))
      .map(({ at }) => ({ id: project.id, at, radius: SYMBOL_RADIUS })),
  );
  const places = spread(wishes);
  const symbols = new Map<string, Point[]>();
  for (const [index, { id }] of wishes.entries())
    symbols.set(id, [...(symbols.get(id) ?? []), places[index] as Point]);
  return symbols;
}

/** Whether a point is on the map. */
export function isInside([x, y]: Point, { width, height }: Frame): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}
