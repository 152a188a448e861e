import type { MapDefinition } from '../../../model/data/maps.ts';
import type { PlaceEntry } from '../../../model/data/places.ts';
import { isOfRegion } from '../../../model/provinces.ts';
import { BASE_NAMES } from './base-names.ts';
import { crowdedPlaces, type Entry, isInside, SYMBOL_RADIUS } from './features.ts';
import type { Frame, Point } from './frame.ts';
import { type LabelWish, placeLabels } from './labels.ts';
import type { MapFeature, MapLabel } from './model.ts';
import { shortName } from './short-names.ts';

/** The names on a map: of the places that its things stand at, of seas and of neighbours. */
export function labelsOf(
  map: MapDefinition,
  entries: readonly Entry[],
  features: readonly MapFeature[],
  frame: Frame,
): MapLabel[] {
  const drawn = new Set(features.map(({ id }) => id));
  const shown = entries.filter(({ project }) => drawn.has(project.id));
  const wishes = [
    ...baseWishes(map, frame),
    ...placeWishes(map, shown, frame),
    ...edgeWishes(shown, frame),
  ];
  const dots = wishes
    .filter(({ kind }) => kind === 'place' || kind === 'landmark')
    .map(({ at }) => ({ at, half: 3 }));
  const symbols = features.flatMap(({ points, middle, kind }) =>
    [...points, ...(kind.badge && middle ? [middle] : [])].map((at) => ({
      at,
      half: SYMBOL_RADIUS,
    })),
  );
  return placeLabels(wishes, {
    width: frame.width,
    height: frame.height,
    dots,
    obstacles: symbols,
    crowd: shown.flatMap(({ project, nodes }) =>
      project.geometry === 'line' ? along(nodes.map(({ at }) => at)) : [],
    ),
  });
}

function baseWishes({ frame: part, landmarks = [] }: MapDefinition, frame: Frame): LabelWish[] {
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
/** A city with so many things is one that a map is about. */
const MANY_THINGS = 5;
/** Goes before other places of the region. */
const BEARING = 40;

/** The provinces of the region have their names on the map in any case. */
const hasBaseName = ({ id }: PlaceEntry) => isOfRegion(id);

/** Each place once, with all things that stand at it. */
function placeWishes(
  { frame: part }: MapDefinition,
  entries: readonly Entry[],
  frame: Frame,
): LabelWish[] {
  const places = new Map<string, LabelWish>();
  const crowded = new Set(crowdedPlaces(entries).map(({ place }) => place.id));
  for (const { project, nodes } of entries)
    for (const { place, at } of nodes) {
      if (!isInside(at, frame) || (part === 'northeast' && hasBaseName(place))) continue;
      const wish = places.get(place.id) ?? {
        text: shortName(place),
        kind: 'place',
        features: [],
        at,
        rank: (WEIGHT[place.kind] ?? 0) + (crowded.has(place.id) ? 50 : 0),
        among: crowded.has(place.id),
      };
      if (!wish.features.includes(project.id)) wish.features.push(project.id);
      wish.rank += 1;
      if (!wish.bearing && isBearing(place, wish.features.length)) {
        wish.bearing = true;
        wish.rank += BEARING;
      }
      places.set(place.id, wish);
    }
  return [...places.values()];
}

/** Whether readers take their bearings from a place, or the map is about it. */
const isBearing = ({ kind, adcode }: PlaceEntry, things: number) =>
  kind === 'prefecture' && (CHIEF_CITY.test(adcode ?? '') || things >= MANY_THINGS);

/** Where a line leaves the map, the place that it leads to. */
function edgeWishes(entries: readonly Entry[], frame: Frame): LabelWish[] {
  return entries.flatMap(({ project, nodes }) =>
    nodes.flatMap(({ place, at }, index): LabelWish[] => {
      const before = nodes[index - 1] ?? nodes[index + 1];
      if (!before || isInside(at, frame) || !isInside(before.at, frame)) return [];
      return [
        {
          text: `往${shortName(place)}`,
          kind: 'edge',
          features: [project.id],
          at: leaving(before.at, at, frame),
          rank: 100,
        },
      ];
    }),
  );
}

function leaving([x, y]: Point, [toX, toY]: Point, { width, height }: Frame): Point {
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
