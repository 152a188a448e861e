import type { Point } from './frame.ts';
import type { MapLabel } from './model.ts';

/** A name that wants to stand by a point. */
export interface LabelWish {
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
  /** What readers take their bearings from: shown on a phone even if it covers symbols there. */
  bearing?: boolean;
}

/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

/** What labels keep clear of: a box round a point that the map moves, in pixels of the screen. */
export interface Obstacle {
  at: Point;
  /** Half its width and height. */
  half: number;
}

/** Pixels per unit from which the labels of a level are shown. */
export const LEVEL_SCALES = [0.41, 1, 2, 4] as const;

/** At which a label is tried from its own on: as a map grows, two names can pass each other. */
const TRIED = [0.41, 0.55, 0.7, 0.85, 1, 1.4, 2, 2.8, 4];

/** Pixels. */
export const FONT_SIZE = 12;
/** From a dot to a name right by it. */
export const NAME_GAP = 5;
const AIR = 1.5;
const DISTANCES = [7, 11, 15, 20, 26, 33, 40];
/** The farthest, by level: where the map is small, few pixels are many kilometres. */
const FARTHEST = [15, 26, 26, 26];
/** The same for names of provinces, in either direction: on a phone they soon are in another one. */
const FLOATING = [14, 28, 28, 28];
/** What must not be missing may stand farther away. */
const IMPORTANT = { rank: 40, farthest: 40 };
/** Pixels round another dot in which a name could be taken for its own. */
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

/** The room that maps of one size have, and what lies in it. */
interface Setting {
  width: number;
  height: number;
  /** Dots of places, and whatever else names keep clear of. */
  dots: readonly Obstacle[];
  obstacles: readonly Obstacle[];
  /** Points along lines: a label may cover few of them, better none. */
  crowd: readonly Point[];
  /** Pixels per unit from which the labels of a level are shown, where not as of the large maps. */
  scales?: readonly number[];
}

/**
 * Places names so that none touches another or a symbol, at each scale in turn: what has its place
 * keeps it when the map is drawn larger, and more names find theirs.
 * @param wishes names, those of the same rank in a fixed order
 * @returns the names that found a place at some scale
 */
export function placeLabels(wishes: readonly LabelWish[], setting: Setting): MapLabel[] {
  const placed: MapLabel[] = [];
  const open = [...wishes].sort(
    (a, b) => Number(b.fixed ?? 0) - Number(a.fixed ?? 0) || b.rank - a.rank,
  );
  const levels = setting.scales ?? LEVEL_SCALES;
  const sheets = (levels.length === 1 ? levels : TRIED).map((scale) => sheetOf(scale, setting));
  for (const [level, least] of levels.entries()) {
    const trial = { level, sheets: sheets.filter(({ scale }) => scale >= least) };
    for (const wish of [...open]) {
      const label = bestOf(wish, trial);
      if (!label) continue;
      open.splice(open.indexOf(wish), 1);
      placed.push(label);
      for (const { scale, taken } of trial.sheets) taken.push(boxOf(label, scale));
    }
  }
  return placed;
}

/** The map drawn at one scale: where its things lie, in pixels. */
interface Sheet {
  /** Pixels per unit. */
  scale: number;
  width: number;
  height: number;
  /** Of each place, with its point. */
  dots: readonly { at: Point; box: Box }[];
  /** What names keep clear of: the dots and whatever else. */
  inTheWay: readonly Box[];
  crowd: readonly Point[];
  /** Of the names placed so far. */
  taken: Box[];
}

function sheetOf(scale: number, { width, height, dots, obstacles, crowd }: Setting): Sheet {
  const boxes = (of: readonly Obstacle[]) => of.map((obstacle) => obstacleBox(obstacle, scale));
  const dotBoxes = boxes(dots);
  return {
    scale,
    width: width * scale,
    height: height * scale,
    dots: dots.map(({ at }, index) => ({ at, box: dotBoxes[index] as Box })),
    inTheWay: [...dotBoxes, ...boxes(obstacles)],
    crowd: crowd.map(([x, y]) => [x * scale, y * scale]),
    taken: [],
  };
}

interface Trial {
  level: number;
  /** The map at all scales at which the label is to be seen, the smallest first. */
  sheets: readonly Sheet[];
}

/** The free place near its point that hides least of the lines. */
function bestOf(wish: LabelWish, { level, sheets }: Trial): MapLabel | null {
  let best: MapLabel | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const label of candidates(wish, level)) {
    const cost = costOf(label, wish, sheets[0]);
    if (cost >= least || !isFree(label, wish, sheets)) continue;
    [best, least] = [label, cost];
    if (wish.fixed) break;
  }
  return best;
}

/** What a label hides where it first shows, and how far it stands from its point. */
function costOf(label: MapLabel, wish: LabelWish, sheet: Sheet | undefined): number {
  const far = 1.5 * Math.hypot(label.dx, label.dy);
  if (!sheet) return far;
  const box = boxOf(label, sheet.scale);
  return (
    far +
    4 * covered(box, sheet) +
    (wish.bearing ? 20 * symbolsUnder(box, sheet) : 0) +
    (wish.centred ? 0 : 45 * otherDots(box, label.at, sheet))
  );
}

function candidates(wish: LabelWish, level: number): MapLabel[] {
  const { text, kind, features, at } = wish;
  const base = { text, kind, features, at, level };
  if (wish.centred) return [{ ...base, dx: 0, dy: 0, anchor: 'middle' }];
  if (wish.floating) return floatingPlaces(base, FLOATING[level] ?? 0);
  if (wish.among) return [{ ...base, dx: NAME_GAP, dy: 0, anchor: 'start' }];
  const farthest =
    level > 0 && wish.rank >= IMPORTANT.rank ? IMPORTANT.farthest : (FARTHEST[level] ?? 0);
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

function isFree(label: MapLabel, wish: LabelWish, sheets: readonly Sheet[]): boolean {
  return sheets.every((sheet) => {
    const box = boxOf(label, sheet.scale);
    if (sheet.taken.some((other) => meet(box, other))) return false;
    if (wish.fixed) return true;
    if (!isOnMap(box, sheet)) return false;
    // On a phone it may cover a symbol: better than a city without a name.
    if (wish.among || (wish.bearing && sheet.scale < LEVEL_SCALES[1])) return true;
    return !sheet.inTheWay.some((obstacle) => meet(box, obstacle));
  });
}

/** How many dots and symbols lie under a label. */
function symbolsUnder(box: Box, { inTheWay }: Sheet): number {
  return inTheWay.filter((obstacle) => meet(box, obstacle)).length;
}

function isOnMap([left, top, right, bottom]: Box, { width, height }: Sheet): boolean {
  return left > 2 && top > 2 && right < width - 2 && bottom < height - 2;
}

/** How many dots of other places are so near that the name could be theirs. */
function otherDots([left, top, right, bottom]: Box, own: Point, { dots }: Sheet): number {
  const wide: Box = [left - DOUBT, top - DOUBT / 2, right + DOUBT, bottom + DOUBT / 2];
  return dots.filter(({ at, box }) => at !== own && meet(wide, box)).length;
}

/** How many points of lines lie under a label. */
function covered([left, top, right, bottom]: Box, { crowd }: Sheet): number {
  return crowd.filter((at) => at[0] > left && at[0] < right && at[1] > top && at[1] < bottom)
    .length;
}

/** The room of a label in pixels, on a map that has so many pixels a unit. */
export function boxOf({ text, at, dx, dy, anchor, kind }: MapLabel, scale: number): Box {
  const width = textWidth(text, kind);
  const x = at[0] * scale + dx - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  const y = at[1] * scale + dy;
  const half = FONT_SIZE / 2 + AIR;
  return [x - AIR, y - half, x + width + AIR, y + half];
}

/** A Han character takes a square, others about half of one. */
function textWidth(text: string, kind: MapLabel['kind']): number {
  const spacing = UNSPACED.has(kind) ? 0 : 0.3;
  let width = 0;
  for (const letter of text) width = width + (isWide(letter) ? 1 : 0.56) + spacing;
  return FONT_SIZE * width;
}

const UNSPACED: ReadonlySet<MapLabel['kind']> = new Set(['place', 'edge', 'landmark']);

const isWide = (letter: string) => letter >= '\u2e80' && letter <= '\uffef';

function obstacleBox({ at: [x, y], half }: Obstacle, scale: number): Box {
  return [x * scale - half, y * scale - half, x * scale + half, y * scale + half];
}

/** Whether two boxes share any room. */
export function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
