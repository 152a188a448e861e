import type { Geometry, PlaceRef, ProjectType } from '../../../src/model/data/projects.ts';
import type { NamedPlace } from './places-in.ts';

const LINES: readonly ProjectType[] = [
  'railway',
  'highway',
  'pipeline',
  'grid',
  'waterway',
  'axis',
  'corridor',
];

/** Kinds of places that are no points. */
const AREAS = new Set(
  'province region country foreign-region river mountain plain grassland sandland wetland basin area'.split(
    ' ',
  ),
);

/** Tells whether things of a type run from place to place. */
export function isLine(type: ProjectType): boolean {
  return LINES.includes(type);
}

/**
 * How a thing is drawn: a line needs two nodes; what lies in areas only is an area; what has no
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
  if ((isLine(type) || type === 'water') && nodes.length > 1) return 'line';
  const kinds = new Map(found.map(({ place, kind }) => [place, kind]));
  const own = sites.some(({ role }) => role === 'site')
    ? sites.filter(({ role }) => role === 'site')
    : sites;
  return own.every(({ place }) => AREAS.has(kinds.get(place ?? '') ?? '')) ? 'area' : 'point';
}
