import { geoCentroid, geoContains, geoDistance, minIndex } from 'd3';
import type { PlaceEntry } from '../../../model/data/places.ts';
import type { PlaceRole, ProjectEntry, ProjectMention } from '../../../model/data/projects.ts';
import { isOfRegion } from '../../../model/provinces.ts';
import type { AtlasData } from '../../atlas/atlas-data.ts';
import { REGION_NAMES } from './base-names.ts';
import { boundariesOf } from './ground/boundaries.ts';
import { unitsOf } from './ground/topology.ts';

/** Degrees: longitude, latitude. */
export type Position = readonly [number, number];

/** Codes of provinces that are cities, with a point of their own. */
export const MUNICIPALITIES = /^(?:11|12|31|50|81|82)/;

/**
 * The position at which a map draws a place: its own, that of an area's name, or the middle of a
 * province or of an area's members.
 * @returns null for a place that has no position
 */
export function positionOf(place: PlaceEntry, atlas: AtlasData): Position | null {
  if (place.kind === 'province' && !MUNICIPALITIES.test(place.adcode ?? ''))
    return middleOfProvince(place);
  if (place.lon !== null && place.lat !== null) return [place.lon, place.lat];
  if (place.label) return [place.label.lon, place.label.lat];
  return middleOfMembers(place, atlas);
}

function middleOfProvince({ id: province, adcode }: PlaceEntry): Position | null {
  if (isOfRegion(province)) {
    const { lon, lat } = REGION_NAMES[province].below;
    return [lon, lat];
  }
  const unit = unitsOf(boundariesOf(60).china, 'provinces').find(({ id }) => id === adcode);
  return unit ? geoCentroid(unit) : null;
}

/** Middles that are known: to find whether one is at sea takes its time. */
const middles = new WeakMap<PlaceEntry, Position | null>();

function middleOfMembers(place: PlaceEntry, atlas: AtlasData): Position | null {
  const known = middles.get(place);
  if (known !== undefined) return known;
  const middle = findMiddle(place, atlas);
  middles.set(place, middle);
  return middle;
}

function findMiddle({ members = [] }: PlaceEntry, atlas: AtlasData): Position | null {
  const found = members.flatMap((id) => {
    const member = atlas.place.get(id);
    const position = member && positionOf(member, atlas);
    return position ? [position] : [];
  });
  if (found.length === 0) return null;
  const mean = (index: 0 | 1) =>
    found.reduce((sum, position) => sum + position[index], 0) / found.length;
  const middle: Position = [mean(0), mean(1)];
  return isAtSea(middle) ? nearestOf(found, middle) : middle;
}

/** Tells whether the middle of places along a bay lies in the water, or beyond the border. */
function isAtSea(position: Position): boolean {
  const { china } = boundariesOf(60);
  return !unitsOf(china, 'provinces').some((unit) => geoContains(unit, [...position]));
}

function nearestOf(positions: readonly Position[], to: Position): Position | null {
  const nearest = minIndex(positions, (position) => geoDistance([...position], [...to]));
  return positions[nearest] ?? null;
}

/** A place of a project, with its position. */
export interface PlaceNode {
  place: PlaceEntry;
  position: Position;
}

/** Roles of places that are nodes; a name inside another name gives no position. */
const NODES: readonly PlaceRole[] = ['start', 'via', 'end', 'site'];

/**
 * The places of a project as the mention has them that names most; the latest of equal ones.
 * @param doc the document whose course is wanted; all count where it doesn't name enough for one
 */
export function nodesOf(
  { mentions, geometry, joins }: ProjectEntry,
  atlas: AtlasData,
  doc?: string,
): PlaceNode[] {
  const own = mentions.flatMap((mention) =>
    mention.doc === doc ? [nodesOfRoles(mention, NODES, atlas)] : [],
  );
  const course = longest(own);
  const least = geometry === 'line' && !joins ? 2 : 1;
  return course.length >= least
    ? course
    : longest(mentions.map((mention) => nodesIn(mention, atlas)));
}

/** The longest list, the last of equal ones. */
function longest(options: readonly PlaceNode[][]): PlaceNode[] {
  const most = Math.max(0, ...options.map(({ length }) => length));
  return options.findLast(({ length }) => length === most) ?? [];
}

/** The nodes of a mention, or else the units in which its project lies. */
function nodesIn(mention: ProjectMention, atlas: AtlasData): PlaceNode[] {
  const nodes = nodesOfRoles(mention, NODES, atlas);
  return nodes.length > 0 ? nodes : nodesOfRoles(mention, ['within'], atlas);
}

function nodesOfRoles(
  { places }: ProjectMention,
  roles: readonly PlaceRole[],
  atlas: AtlasData,
): PlaceNode[] {
  return places
    .filter(({ role }) => roles.includes(role))
    .flatMap((ref) => nodeOf(ref.place, atlas));
}

function nodeOf(id: string | null, atlas: AtlasData): PlaceNode[] {
  const place = id === null ? undefined : atlas.place.get(id);
  const position = place && positionOf(place, atlas);
  return position ? [{ place, position }] : [];
}
