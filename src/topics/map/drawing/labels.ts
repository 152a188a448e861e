import type { Point } from './frame.ts';
import { type Box, boxOf, type Obstacle, obstacleBox, overlap } from './label-boxes.ts';
import type { MapLabel } from './model.ts';

/** A name that is to stand by a point. */
export interface LabelRequest {
  text: string;
  kind: MapLabel['kind'];
  features: string[];
  at: Point;
  /** The higher, the sooner it is placed. */
  rank: number;
  /** At the point itself, as names of areas stand, and not beside it. */
  centred?: boolean;
  /** Stands wherever it must, and others keep clear of it. */
  fixed?: boolean;
  /** Stands about its point, as names of provinces do. */
  floating?: boolean;
  /** Stands right by its dot, where symbols left it room. */
  among?: boolean;
  /** Orients readers: shown on a phone even if it covers symbols there. */
  bearing?: boolean;
}

/** Pixels per unit from which the labels of a level are shown. */
export const LEVEL_SCALES = [0.41, 1, 2, 4] as const;

/** At which a label is tried from its own on: as a map grows, two names can pass each other. */
const TRIED = [0.41, 0.55, 0.7, 0.85, 1, 1.4, 2, 2.8, 4];

/** From a dot to a name right by it, in pixels. */
export const NAME_GAP = 5;
const DISTANCES = [7, 11, 15, 20, 26, 33, 40];
/** The farthest, by level: where the map is small, few pixels are many kilometres. */
const FARTHEST = [15, 26, 26, 26];
/** The same for names of provinces, in either direction: on a phone they soon are in another one. */
const FLOATING = [14, 28, 28, 28];
/** Names from this rank on may stand farther away, so that they are never missing. */
const IMPORTANT = { rank: 40, farthest: 40 };
/** Pixels round a dot in which a name could be taken for the dot's own. */
const DOUBT = 7;
const SIDES: readonly [number, number, MapLabel['anchor']][] = [
  [1, 0, 'start'],
  [-1, 0, 'end'],
  [0.8, -0.75, 'start'],
  [0.8, 0.75, 'start'],
  [-0.8, -0.75, 'end'],
  [-0.8, 0.75, 'end'],
  [0, -1.2, 'middle'],
  [0, 1.2, 'middle'],
];

/** The room that maps of one size have, with the obstacles in it. */
interface LabelSpace {
  width: number;
  height: number;
  /** Dots of places; names keep clear of them and of the other obstacles. */
  dots: readonly Obstacle[];
  obstacles: readonly Obstacle[];
  /** Points along lines: a label may cover few of them, better none. */
  linePoints: readonly Point[];
  /** Pixels per unit from which the labels of a level are shown, where not as of the large maps. */
  scales?: readonly number[];
}

/**
 * Places names so that none touches another or a symbol, at each scale in turn: what has its place
 * keeps it when the map is drawn larger, and more names find theirs.
 * @param requests names, those of the same rank in a fixed order
 * @returns the names that found a place at some scale
 */
export function placeLabels(requests: readonly LabelRequest[], space: LabelSpace): MapLabel[] {
  const placed: MapLabel[] = [];
  const open = [...requests].sort(
    (a, b) => Number(b.fixed ?? 0) - Number(a.fixed ?? 0) || b.rank - a.rank,
  );
  const levels = space.scales ?? LEVEL_SCALES;
  const sheets = (levels.length === 1 ? levels : TRIED).map((scale) => sheetAt(scale, space));
  for (const [level, least] of levels.entries()) {
    const trial = { level, sheets: sheets.filter(({ scale }) => scale >= least) };
    for (const request of [...open]) {
      const label = bestOf(request, trial);
      if (!label) continue;
      open.splice(open.indexOf(request), 1);
      placed.push(label);
      for (const { scale, taken } of trial.sheets) taken.push(boxOf(label, scale));
    }
  }
  return placed;
}

/** The map drawn at one scale, all in pixels. */
interface Sheet {
  /** Pixels per unit. */
  scale: number;
  width: number;
  height: number;
  /** Boxes of the places' dots, each with the place's point. */
  dots: readonly { at: Point; box: Box }[];
  /** Boxes that names keep clear of: dots and other obstacles. */
  kept: readonly Box[];
  linePoints: readonly Point[];
  /** Boxes of the names placed so far. */
  taken: Box[];
}

function sheetAt(scale: number, { width, height, dots, obstacles, linePoints }: LabelSpace): Sheet {
  const boxes = (of: readonly Obstacle[]) => of.map((obstacle) => obstacleBox(obstacle, scale));
  const dotBoxes = boxes(dots);
  return {
    scale,
    width: width * scale,
    height: height * scale,
    dots: dots.map(({ at }, index) => ({ at, box: dotBoxes[index] as Box })),
    kept: [...dotBoxes, ...boxes(obstacles)],
    linePoints: linePoints.map(([x, y]) => [x * scale, y * scale]),
    taken: [],
  };
}

interface Trial {
  level: number;
  /** The map at all scales at which the label is to be seen, the smallest first. */
  sheets: readonly Sheet[];
}

/** The free place near its point that hides least of the lines. */
function bestOf(request: LabelRequest, { level, sheets }: Trial): MapLabel | null {
  let best: MapLabel | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const label of candidates(request, level)) {
    const cost = costOf(label, request, sheets[0]);
    if (cost >= least || !isFree(label, request, sheets)) continue;
    [best, least] = [label, cost];
    if (request.fixed) break;
  }
  return best;
}

/** The cost of a label's place: what it hides at the scale at which it first shows, and its distance. */
function costOf(label: MapLabel, request: LabelRequest, sheet: Sheet | undefined): number {
  const far = 1.5 * Math.hypot(label.dx, label.dy);
  if (!sheet) return far;
  const box = boxOf(label, sheet.scale);
  return (
    far +
    4 * covered(box, sheet) +
    (request.bearing ? 20 * symbolsUnder(box, sheet) : 0) +
    (request.centred ? 0 : 45 * otherDots(box, label.at, sheet))
  );
}

function candidates(request: LabelRequest, level: number): MapLabel[] {
  const { text, kind, features, at } = request;
  const base = { text, kind, features, at, level };
  if (request.centred) return [{ ...base, dx: 0, dy: 0, anchor: 'middle' }];
  if (request.floating) return floatingPlaces(base, FLOATING[level] ?? 0);
  if (request.among) return [{ ...base, dx: NAME_GAP, dy: 0, anchor: 'start' }];
  const farthest =
    level > 0 && request.rank >= IMPORTANT.rank ? IMPORTANT.farthest : (FARTHEST[level] ?? 0);
  return DISTANCES.filter((distance) => distance <= farthest).flatMap((distance) =>
    SIDES.map(([x, y, anchor]) => ({
      ...base,
      dx: Math.round(x * distance),
      dy: Math.round(y * distance),
      anchor,
    })),
  );
}

function floatingPlaces(
  base: Omit<MapLabel, 'dx' | 'dy' | 'anchor'>,
  farthest: number,
): MapLabel[] {
  const steps = [0, -14, 14, -28, 28].filter((step) => Math.abs(step) <= farthest);
  return steps.flatMap((dy) => steps.map((dx) => ({ ...base, dx, dy, anchor: 'middle' as const })));
}

function isFree(label: MapLabel, request: LabelRequest, sheets: readonly Sheet[]): boolean {
  return sheets.every((sheet) => {
    const box = boxOf(label, sheet.scale);
    if (sheet.taken.some((other) => overlap(box, other))) return false;
    if (request.fixed) return true;
    if (!isOnMap(box, sheet)) return false;
    // On a phone it may cover a symbol: better than a city without a name.
    if (request.among || (request.bearing && sheet.scale < LEVEL_SCALES[1])) return true;
    return !sheet.kept.some((obstacle) => overlap(box, obstacle));
  });
}

/** Number of dots and symbols under a label. */
function symbolsUnder(box: Box, { kept }: Sheet): number {
  return kept.filter((obstacle) => overlap(box, obstacle)).length;
}

function isOnMap([left, top, right, bottom]: Box, { width, height }: Sheet): boolean {
  return left > 2 && top > 2 && right < width - 2 && bottom < height - 2;
}

/** Number of other places' dots that are so near that the name could be theirs. */
function otherDots([left, top, right, bottom]: Box, own: Point, { dots }: Sheet): number {
  const padded: Box = [left - DOUBT, top - DOUBT / 2, right + DOUBT, bottom + DOUBT / 2];
  return dots.filter(({ at, box }) => at !== own && overlap(padded, box)).length;
}

/** Number of points of lines under a label. */
function covered([left, top, right, bottom]: Box, { linePoints }: Sheet): number {
  return linePoints.filter((at) => at[0] > left && at[0] < right && at[1] > top && at[1] < bottom)
    .length;
}
