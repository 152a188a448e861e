import type { MapDefinition } from '../../../model/data/maps.ts';
import type { PlaceEntry } from '../../../model/data/places.ts';
import { isOfRegion } from '../../../model/provinces.ts';
import { BASE_NAMES } from './base-names.ts';
import { crowdedPlaces, isInside, type MapEntry, SYMBOL_RADIUS } from './features.ts';
import type { Frame, Point } from './frame.ts';
import { type LabelRequest, placeLabels } from './labels.ts';
import type { MapFeature, MapLabel } from './model.ts';
import { shortName } from './short-names.ts';

/** The names on a map: of the places that its projects stand at, of seas and of neighbours. */
export function labelsOf(
  map: MapDefinition,
  entries: readonly MapEntry[],
  features: readonly MapFeature[],
  frame: Frame,
): MapLabel[] {
  const drawn = new Set(features.map(({ id }) => id));
  const shown = entries.filter(({ project }) => drawn.has(project.id));
  const requests = [
    ...baseRequests(map, frame),
    ...placeRequests(map, shown, frame),
    ...edgeRequests(shown, frame),
  ];
  const dots = requests
    .filter(({ kind }) => kind === 'place' || kind === 'landmark')
    .map(({ at }) => ({ at, half: 3 }));
  const symbols = features.flatMap(({ points, middle, kind }) =>
    [...points, ...(kind.badge && middle ? [middle] : [])].map((at) => ({
      at,
      half: SYMBOL_RADIUS,
    })),
  );
  return placeLabels(requests, {
    width: frame.width,
    height: frame.height,
    dots,
    obstacles: symbols,
    linePoints: shown.flatMap(({ project, nodes }) =>
      project.geometry === 'line' ? along(nodes.map(({ at }) => at)) : [],
    ),
  });
}

function baseRequests(
  { frame: part, landmarks = [] }: MapDefinition,
  frame: Frame,
): LabelRequest[] {
  const names = BASE_NAMES[part].map(({ text, kind, lon, lat }) => ({
    text,
    kind,
    features: [],
    at: frame.at(lon, lat),
    ...(kind === 'province'
      ? { rank: 45, floating: true }
      : { rank: 0, centred: true, fixed: true }),
  }));
  const marks = landmarks.map(({ text, lon, lat }) => ({
    text,
    kind: 'landmark' as const,
    features: [],
    at: frame.at(lon, lat),
    rank: 200,
  }));
  return [...names, ...marks];
}

const WEIGHT: Readonly<Record<string, number>> = {
  province: 30,
  prefecture: 20,
  'foreign-city': 40,
};

/** Shenyang, Dalian, Changchun and Harbin: everybody knows where they are. */
const CHIEF_CITY = /^(?:2101|2102|2201|2301)/;
/** A city with so many projects is one that a map is about. */
const MANY_PROJECTS = 5;
/** Goes before other places of the region. */
const BEARING = 40;

/** The provinces of the region have their names on the map in any case. */
function hasBaseName({ id }: PlaceEntry): boolean {
  return isOfRegion(id);
}

/** Each place once, with all projects that stand at it. */
function placeRequests(
  { frame: part }: MapDefinition,
  entries: readonly MapEntry[],
  frame: Frame,
): LabelRequest[] {
  const places = new Map<string, LabelRequest>();
  const crowded = new Set(crowdedPlaces(entries).map(({ place }) => place.id));
  for (const { project, nodes } of entries)
    for (const { place, at } of nodes) {
      if (!isInside(at, frame) || (part === 'northeast' && hasBaseName(place))) continue;
      const request = places.get(place.id) ?? {
        text: shortName(place),
        kind: 'place',
        features: [],
        at,
        rank: (WEIGHT[place.kind] ?? 0) + (crowded.has(place.id) ? 50 : 0),
        among: crowded.has(place.id),
      };
      if (!request.features.includes(project.id)) request.features.push(project.id);
      request.rank += 1;
      if (!request.bearing && isBearing(place, request.features.length)) {
        request.bearing = true;
        request.rank += BEARING;
      }
      places.set(place.id, request);
    }
  return [...places.values()];
}

/**
 * Tells whether a place orients readers, or the map is about it.
 * @param projects number of projects that stand at it
 */
function isBearing({ kind, adcode }: PlaceEntry, projects: number): boolean {
  return kind === 'prefecture' && (CHIEF_CITY.test(adcode ?? '') || projects >= MANY_PROJECTS);
}

/** Names of the places that lines lead to beyond the map, at the edge where each leaves it. */
function edgeRequests(entries: readonly MapEntry[], frame: Frame): LabelRequest[] {
  return entries.flatMap(({ project, nodes }) =>
    nodes.flatMap(({ place, at }, index): LabelRequest[] => {
      const before = nodes[index - 1] ?? nodes[index + 1];
      if (!before || isInside(at, frame) || !isInside(before.at, frame)) return [];
      return [
        {
          text: `往${shortName(place)}`,
          kind: 'edge',
          features: [project.id],
          at: crossing(before.at, at, frame),
          rank: 100,
        },
      ];
    }),
  );
}

/** The point at which the way from one point to another crosses the map's edge. */
function crossing([x, y]: Point, [toX, toY]: Point, { width, height }: Frame): Point {
  const [dx, dy] = [toX - x, toY - y];
  const parts = [
    dx > 0 ? (width - x) / dx : dx < 0 ? -x / dx : 1,
    dy > 0 ? (height - y) / dy : dy < 0 ? -y / dy : 1,
  ];
  const part = Math.min(1, ...parts);
  return [x + dx * part, y + dy * part];
}

const STEP = 5;

/** Points along a line of nodes, a few units apart. */
function along(nodes: readonly Point[]): Point[] {
  return nodes.slice(1).flatMap(([bx, by], index) => {
    const [ax, ay] = nodes[index] as Point;
    const count = Math.ceil(Math.hypot(bx - ax, by - ay) / STEP);
    return Array.from({ length: count }, (_, step): Point => {
      const part = (step + 0.5) / count;
      return [ax + part * (bx - ax), ay + part * (by - ay)];
    });
  });
}
