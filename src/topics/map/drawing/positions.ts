import { geoCentroid } from 'd3';
import type { PlaceEntry } from '../../../model/data/places.ts';
import type { ProjectEntry, ProjectMention } from '../../../model/data/projects.ts';
import { isOfRegion } from '../../../model/provinces.ts';
import type { AtlasData } from '../../atlas/atlas-data.ts';
import { REGION_NAMES } from './base-names.ts';
import { boundariesOf } from './boundaries.ts';
import { unitsOf } from './topology.ts';

/** Degrees: longitude, latitude. */
export type Position = readonly [number, number];

/** Codes of provinces that are cities, with a point of their own. */
const MUNICIPALITIES = /^(?:11|12|31|50|81|82)/;

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

function middleOfMembers({ members = [] }: PlaceEntry, atlas: AtlasData): Position | null {
  const found = members.flatMap((id) => {
    const member = atlas.place.get(id);
    const position = member && positionOf(member, atlas);
    return position ? [position] : [];
  });
  if (found.length === 0) return null;
  const mean = (index: 0 | 1) =>
    found.reduce((sum, position) => sum + position[index], 0) / found.length;
  return [mean(0), mean(1)];
}

/** A place of a project, with its position. */
export interface Node {
  place: PlaceEntry;
  position: Position;
}

/** Roles of places that are nodes, the most exact first; a name inside another name gives no position. */
const ROLES = [['start', 'via', 'end', 'site'], ['within']];

/** The places of a project as the mention has them that names most; the latest of equal ones. */
export function nodesOf({ mentions }: ProjectEntry, atlas: AtlasData): Node[] {
  const options = mentions.map((mention) => nodesIn(mention, atlas));
  const most = Math.max(0, ...options.map(({ length }) => length));
  return options.findLast(({ length }) => length === most) ?? [];
}

function nodesIn({ places }: ProjectMention, atlas: AtlasData): Node[] {
  for (const roles of ROLES) {
    const nodes = places
      .filter(({ role }) => roles.includes(role))
      .flatMap((ref) => nodeOf(ref.place, atlas));
    if (nodes.length > 0) return nodes;
  }
  return [];
}

function nodeOf(id: string | null, atlas: AtlasData): Node[] {
  const place = id === null ? undefined : atlas.place.get(id);
  const position = place && positionOf(place, atlas);
  return position ? [{ place, position }] : [];
}
