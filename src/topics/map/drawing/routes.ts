import type { MapCourse, MapDefinition, MapKind } from '../../../model/data/maps.ts';
import type { ProjectEntry } from '../../../model/data/projects.ts';
import type { AtlasData } from '../../atlas/atlas-data.ts';
import { countySeats } from './ground/boundaries.ts';
import type { Frame, Point } from './ground/frame.ts';
import type { Route } from './lines.ts';
import { type Position, positionOf } from './positions.ts';

/** A place on the way of a line: one that its text names, or one that the edition put between two. */
export interface Stop {
  /** Of a place; `seat-` and its code for the seat of a county. */
  id: string;
  at: Point;
  /** Its name, where the edition put it in. */
  via?: string;
}

/** A project along a line, as far as its route needs it. */
interface RoutedEntry {
  project: ProjectEntry;
  kind: MapKind;
  stops: readonly Stop[];
}

/**
 * The places of a line with those that the edition knows between them: an existing railway is drawn
 * by the counties on its way.
 * @param nodes the places that its text names
 * @throws {Error} where a course names a county or a place that isn't there
 */
export function stopsOf(
  { courses = [] }: MapDefinition,
  project: string,
  nodes: readonly { place: { id: string }; at: Point }[],
  atlas: AtlasData,
  frame: Frame,
): Stop[] {
  const own = courses.filter(({ projects }) => projects.includes(project));
  return nodes.flatMap(({ place: { id }, at }, index) => {
    const before = nodes[index - 1]?.place.id;
    const between = before === undefined ? [] : viaOf(own, before, id);
    return [...between.map((via) => stopAt(via, atlas, frame)), { id, at }];
  });
}

function viaOf(courses: readonly MapCourse[], from: string, to: string): MapCourse['via'] {
  for (const { between, via } of courses) {
    if (between[0] === from && between[1] === to) return via;
    if (between[0] === to && between[1] === from) return via.toReversed();
  }
  return [];
}

function stopAt(
  { name, code, place: id }: MapCourse['via'][number],
  atlas: AtlasData,
  frame: Frame,
) {
  const place = atlas.place.get(id ?? '');
  const seat = countySeats().get(code ?? '');
  const position: Position | null = place
    ? positionOf(place, atlas)
    : seat
      ? [seat.lon, seat.lat]
      : null;
  if (!position) throw new Error(`a course leads over ${name}, which has no position`);
  return { id: place?.id ?? `seat-${code}`, at: frame.at(...position), via: name };
}

/** Projects along a line that have two stops, or one and a line to end on. */
export function routesOf(entries: readonly RoutedEntry[]): Route[] {
  const plain = entries
    .filter(({ project, kind }) => project.geometry === 'line' && isLine(kind))
    .map(({ project, stops }) => ({
      id: project.id,
      joins: project.joins?.project,
      nodes: stops.map(({ id, at, via }) => ({ id, at, isVia: via !== undefined })),
    }));
  return plain.map((route) => joined(route, plain)).filter(({ nodes }) => nodes.length > 1);
}

/** Tells whether a kind of projects is drawn along lines between places. */
export function isLine({ mark }: MapKind): boolean {
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
