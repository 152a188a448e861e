import type { Geometry, PlaceRef, ProjectType } from '../../../src/model/data/projects.ts';
import type { NamedPlace } from './places-in.ts';

/**
 * Courses of the types of projects: a line runs from place to place; works of water may, where the
 * text gives their course; all else stands where it is.
 */
const COURSES: Record<ProjectType, 'line' | 'either' | 'none'> = {
  base: 'none',
  cluster: 'none',
  alliance: 'none',
  platform: 'none',
  zone: 'none',
  railway: 'line',
  highway: 'line',
  airport: 'none',
  port: 'none',
  waterway: 'line',
  hub: 'none',
  power: 'none',
  grid: 'line',
  pipeline: 'line',
  water: 'either',
  tourism: 'none',
  'city-task': 'none',
  'county-list': 'none',
  axis: 'line',
  corridor: 'line',
  programme: 'none',
  fund: 'none',
};

/** Kinds of places that are no points. */
const AREAS = new Set(
  'province region country foreign-region river mountain plain grassland sandland wetland basin area'.split(
    ' ',
  ),
);

/** Tells whether projects of a type run from place to place. */
export function isLine(type: ProjectType): boolean {
  return COURSES[type] === 'line';
}

/**
 * Geometry of a project: a line needs two nodes; what lies in areas only is an area; what has no
 * place is drawn nowhere.
 * @param found the places behind `refs`, for their kinds
 */
export function geometryOf(
  type: ProjectType,
  refs: readonly PlaceRef[],
  found: readonly NamedPlace[],
): Geometry {
  const sites = refs.filter(({ role }) => role !== 'named');
  if (sites.length === 0) return 'none';
  const nodes = refs.filter(({ role }) => ['start', 'via', 'end'].includes(role));
  if (COURSES[type] !== 'none' && nodes.length > 1) return 'line';
  const kinds = new Map(found.map(({ place, kind }) => [place, kind]));
  const own = sites.some(({ role }) => role === 'site')
    ? sites.filter(({ role }) => role === 'site')
    : sites;
  return own.every(({ place }) => AREAS.has(kinds.get(place ?? '') ?? '')) ? 'area' : 'point';
}
