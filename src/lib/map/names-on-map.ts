import { BASE_NAMES } from './base-names.ts';
import { type Entry, isInside, SYMBOL_RADIUS } from './features.ts';
import type { Frame, Point } from './frame.ts';
import { type LabelWish, placeLabels } from './labels.ts';
import type { MapFeature, MapLabel } from './model.ts';
import { shortName } from './short-names.ts';

/** The names on a map: of the places that its things stand at, of seas and of neighbours. */
export function labelsOf(
  entries: readonly Entry[],
  features: readonly MapFeature[],
  frame: Frame,
): MapLabel[] {
  const drawn = new Set(features.map(({ id }) => id));
  const shown = entries.filter(({ project }) => drawn.has(project.id));
  const wishes = [...baseWishes(frame), ...placeWishes(shown, frame), ...edgeWishes(shown, frame)];
  const dots = wishes.filter(({ kind }) => kind === 'place').map(({ at }) => ({ at, half: 3 }));
  const symbols = features.flatMap(({ points }) =>
    points.map((at) => ({ at, half: SYMBOL_RADIUS })),
  );
  return placeLabels(wishes, {
    width: frame.width,
    height: frame.height,
    obstacles: [...dots, ...symbols],
    crowd: shown.flatMap(({ project, nodes }) =>
      project.geometry === 'line' ? along(nodes.map(({ at }) => at)) : [],
    ),
  });
}

function baseWishes(frame: Frame): LabelWish[] {
  return BASE_NAMES.map(({ text, kind, lon, lat }) => ({
    text,
    kind,
    features: [],
    at: frame.at(lon, lat),
    rank: 0,
    centred: true,
    fixed: true,
  }));
}

const WEIGHT: Readonly<Record<string, number>> = {
  province: 30,
  prefecture: 20,
  'foreign-city': 12,
};

/** Each place once, with all things that stand at it. */
function placeWishes(entries: readonly Entry[], frame: Frame): LabelWish[] {
  const places = new Map<string, LabelWish>();
  for (const { project, nodes } of entries)
    for (const { place, at } of nodes) {
      if (!isInside(at, frame)) continue;
      const wish = places.get(place.id) ?? {
        text: shortName(place),
        kind: 'place',
        features: [],
        at,
        rank: WEIGHT[place.kind] ?? 0,
      };
      if (!wish.features.includes(project.id)) wish.features.push(project.id);
      wish.rank += 1;
      places.set(place.id, wish);
    }
  return [...places.values()];
}

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
