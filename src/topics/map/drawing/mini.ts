import { mesh } from 'topojson-client';
import type { MapDefinition } from '../../../model/data/maps.ts';
import type { PlaceEntry } from '../../../model/data/places.ts';
import type { ProjectEntry } from '../../../model/data/projects.ts';
import { type AtlasData, atlasData } from '../../atlas/atlas-data.ts';
import { areaOf } from './ground/areas.ts';
import { baseMap, isOneProvince, pathOf } from './ground/base-map.ts';
import { boundariesOf } from './ground/boundaries.ts';
import { EAST, type Frame, frameOf, isInside, NORTHEAST, type Point } from './ground/frame.ts';
import { type LabelRequest, placeLabels } from './labels.ts';
import { linePaths, type Route } from './lines.ts';
import type { MapLabel } from './model.ts';
import { isArea } from './names-on-map.ts';
import { MUNICIPALITIES, nodesOf, positionOf } from './positions.ts';
import { shortName } from './short-names.ts';
import { riverCourse } from './waters.ts';

/** A small map of a few places and projects, ready to be written as SVG. */
export interface MiniScene {
  frame: Frame;
  base: MiniBase;
  /** Paths of areas that are named, filled. */
  areas: string[];
  lines: string[];
  /** The courses of rivers; empty where none is named. */
  rivers: string;
  dots: Point[];
  labels: MapLabel[];
  /** Names of all that is drawn, for who can't see it. */
  names: string[];
}

/** The ground of a small map, as paths. */
export interface MiniBase {
  land: string;
  region: string;
  provinces: string;
}

/** The subject of a small map: ids of places and of projects. */
export interface MiniSubject {
  places?: readonly string[];
  projects?: readonly string[];
  /** Upper limit of names written on it. */
  names?: number;
  /** The part of the world that it shows; the whole region where nobody says otherwise. */
  ground?: MiniGround;
}

/** Units of width: pixels of the screen at full size. */
const WIDTH = 320;
/** Square kilometres of the smallest bend on a small map. */
export const DETAIL = 200;
/** More names than this are no help on so small a map, where nobody says otherwise. */
const MOST_NAMES = 14;

/** A part of the world in little, without what stands on it. */
export interface MiniGround {
  frame: Frame;
  base: MiniBase;
}

const grounds = new Map<MapDefinition['frame'], MiniGround>();

/**
 * A small map of the region with places and projects on it.
 * @returns null where none of them has a place in the region
 */
export function miniScene({
  places = [],
  projects = [],
  names = MOST_NAMES,
  ground = miniGround('northeast'),
}: MiniSubject): MiniScene | null {
  const atlas = atlasData();
  const { frame } = ground;
  const drawn = atlas.projects.filter(({ id }) => projects.includes(id));
  const routes = drawn.flatMap((project) => routeOf(project, atlas, frame));
  const named = placesOf(places, drawn, atlas);
  const spots = named.flatMap((place) => spotOf(place, atlas, frame));
  const course = riverCourse(
    named.map(({ id }) => id),
    frame,
    DETAIL,
  );
  if (spots.length === 0 && routes.length === 0 && !course) return null;
  return {
    ...ground,
    areas: named
      .filter((place) => places.includes(place.id) || isPartOfRegion(place))
      .flatMap((place) => areaOf([place], atlas, frame, DETAIL)?.path ?? []),
    lines: [...linePaths(routes).values()].map(({ path }) => path),
    rivers: course?.path ?? '',
    dots: spots.filter(hasDot).map(({ at }) => at),
    labels: namesOf(spots, frame).slice(0, names),
    names: named.map(shortName),
  };
}

/** The region as a whole is no ground to colour: it is the map. */
function isPartOfRegion({ id, members }: PlaceEntry): boolean {
  return members !== undefined && !/^dongbei/.test(id);
}

/** The ground of all small maps of one part of the world, made once. */
export function miniGround(part: MapDefinition['frame']): MiniGround {
  const known = grounds.get(part);
  if (known) return known;
  const boundaries = boundariesOf(DETAIL);
  const frame = frameOf(part === 'east' ? EAST : NORTHEAST, WIDTH);
  const { land, region } = baseMap(boundaries, frame);
  const { china } = boundaries;
  const provinces = mesh(china, china.objects.prefectures, (a, b) => !isOneProvince(a, b));
  const ground = { frame, base: { land, region, provinces: pathOf(provinces, frame) } };
  grounds.set(part, ground);
  return ground;
}

function placesOf(
  ids: readonly string[],
  projects: readonly ProjectEntry[],
  atlas: AtlasData,
): PlaceEntry[] {
  const nodes = projects.flatMap((project) => nodesOf(project, atlas).map(({ place }) => place));
  const own = ids.flatMap((id) => atlas.place.get(id) ?? []);
  return [...new Set([...own, ...nodes])];
}

interface Spot {
  place: PlaceEntry;
  at: Point;
}

const WATER = /^(?:river|lake|sea)$/;

/** Tells whether a place is a dot: none is as long as a river or as wide as a province. */
function hasDot({ place }: Pick<Spot, 'place'>): boolean {
  const { kind, members, adcode } = place;
  if (kind === 'province') return MUNICIPALITIES.test(adcode ?? '');
  return !members && !WATER.test(kind) && !isArea(place);
}

function spotOf(place: PlaceEntry, atlas: AtlasData, frame: Frame): Spot[] {
  const position = positionOf(place, atlas);
  if (!position) return [];
  const at = frame.at(...position);
  return isInside(at, frame) ? [{ place, at }] : [];
}

function routeOf(project: ProjectEntry, atlas: AtlasData, frame: Frame): Route[] {
  const nodes = nodesOf(project, atlas).map(({ place, position }) => ({
    id: place.id,
    at: frame.at(...position),
  }));
  return project.geometry === 'line' && nodes.length > 1 ? [{ id: project.id, nodes }] : [];
}

function namesOf(spots: readonly Spot[], frame: Frame): MapLabel[] {
  const requests = spots.map(
    ({ place, at }): LabelRequest => ({
      text: shortName(place),
      kind: WATER.test(place.kind) ? 'water' : isArea(place) && !place.members ? 'region' : 'place',
      features: [],
      at,
      rank: place.kind === 'prefecture' ? 1 : 0,
      centred: !hasDot({ place }) && place.kind !== 'river',
    }),
  );
  const labels = placeLabels(requests, {
    width: frame.width,
    height: frame.height,
    dots: spots.filter(hasDot).map(({ at }) => ({ at, half: 3 })),
    obstacles: [],
    linePoints: [],
    scales: [1],
  });
  return labels;
}
