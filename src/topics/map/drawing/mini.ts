import { mesh } from 'topojson-client';
import type { PlaceEntry } from '../../../model/data/places.ts';
import type { ProjectEntry } from '../../../model/data/projects.ts';
import { type AtlasData, atlasData } from '../../atlas/atlas-data.ts';
import { areaOf } from './areas.ts';
import { baseMap, isOneProvince, pathOf } from './base-map.ts';
import { boundariesOf } from './boundaries.ts';
import { isInside } from './features.ts';
import { type Frame, frameOf, NORTHEAST, type Point } from './frame.ts';
import { type LabelRequest, placeLabels } from './labels.ts';
import { linePaths, type Route } from './lines.ts';
import type { MapLabel } from './model.ts';
import { nodesOf, positionOf } from './positions.ts';
import { shortName } from './short-names.ts';

/** A small map of a few places and projects, ready to be written as SVG. */
export interface MiniScene {
  frame: Frame;
  base: MiniBase;
  /** Paths of areas that are named, filled. */
  areas: string[];
  lines: string[];
  dots: Point[];
  labels: MapLabel[];
  /** Names of all that is drawn, for who can't see it. */
  names: string[];
}

interface MiniBase {
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
}

/** Units of width: pixels of the screen at full size. */
const WIDTH = 320;
/** Square kilometres of the smallest bend. */
const DETAIL = 200;
/** More names than this are no help on so small a map, where nobody says otherwise. */
const MOST_NAMES = 14;

let setting: { frame: Frame; base: MiniBase } | undefined;

/**
 * A small map of the region with places and projects on it.
 * @returns null where none of them has a place in the region
 */
export function miniScene({
  places = [],
  projects = [],
  names = MOST_NAMES,
}: MiniSubject): MiniScene | null {
  const atlas = atlasData();
  setting ??= settingOf();
  const { frame } = setting;
  const drawn = atlas.projects.filter(({ id }) => projects.includes(id));
  const routes = drawn.flatMap((project) => routeOf(project, atlas, frame));
  const named = placesOf(places, drawn, atlas);
  const spots = named.flatMap((place) => spotOf(place, atlas, frame));
  if (spots.length === 0 && routes.length === 0) return null;
  return {
    ...setting,
    areas: named
      .filter((place) => places.includes(place.id) || isPartOfRegion(place))
      .flatMap((place) => areaOf([place], atlas, frame, DETAIL)?.path ?? []),
    lines: [...linePaths(routes).values()].map(({ path }) => path),
    dots: spots.filter(({ place }) => !place.members).map(({ at }) => at),
    labels: namesOf(spots, frame).slice(0, names),
    names: named.map(shortName),
  };
}

/** The region as a whole is no ground to colour: it is the map. */
function isPartOfRegion({ id, members }: PlaceEntry): boolean {
  return members !== undefined && !/^dongbei/.test(id);
}

/** The base, cut down to what such a size can show. */
function settingOf() {
  const boundaries = boundariesOf(DETAIL);
  const frame = frameOf(NORTHEAST, WIDTH);
  const { land, region } = baseMap(boundaries, frame);
  const { china } = boundaries;
  const provinces = mesh(china, china.objects.prefectures, (a, b) => !isOneProvince(a, b));
  return { frame, base: { land, region, provinces: pathOf(provinces, frame) } };
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
      kind: 'place',
      features: [],
      at,
      rank: place.kind === 'prefecture' ? 1 : 0,
      centred: place.members !== undefined,
    }),
  );
  const labels = placeLabels(requests, {
    width: frame.width,
    height: frame.height,
    dots: spots.filter(({ place }) => !place.members).map(({ at }) => ({ at, half: 3 })),
    obstacles: [],
    linePoints: [],
    scales: [1],
  });
  return labels;
}
