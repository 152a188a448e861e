import type { Point } from './ground/frame.ts';
import {
  AIR,
  type Box,
  boxAround,
  boxesOf,
  boxOf,
  LEADER_HALF,
  middleOf,
  overlap,
} from './label-boxes.ts';
import type { Obstacle } from './mark-groups.ts';
import type { MapLabel } from './model.ts';

/** A name that is to stand by a point. */
export interface LabelRequest {
  text: string;
  kind: MapLabel['kind'];
  features: string[];
  at: Point;
  /** See `MapLabel`. */
  colour?: number;
  /** The higher, the sooner it is placed. */
  rank: number;
  /** At the point itself, as names of areas stand, and not beside it. */
  centred?: boolean;
  /** Stands wherever it must, and others keep clear of it. */
  fixed?: boolean;
  /** Stands about its point, as names of provinces do. */
  floating?: boolean;
  /** Stands beside a course, as names of rivers and lines do, at one of these points, turned by degrees. */
  along?: readonly { at: Point; angle: number }[];
  /** The first level at which it is of use. */
  least?: number;
  /**
   * A seat is never missing while a lesser name is shown: it may cover symbols, and stand aside with
   * a line to its dot.
   */
  standing?: 'seat' | 'lesser';
  /** Stands nowhere but where it was placed before. */
  pinned?: Pick<MapLabel, 'dx' | 'dy' | 'anchor' | 'angle'>;
}

/** Pixels per unit from which the labels of a level are shown: on a phone, and in full size. */
export const LEVEL_SCALES = [0.41, 1] as const;

/** Scales at which a label is tried from its own on: as a map grows, two names can pass each other. */
const TRIED = [0.41, 0.55, 0.7, 0.85, 1];

/** From a course to the middle of a name along it, in pixels. */
const ASIDE = 9;
/** The same of the name of a line, which may stand on it where there is no room beside it. */
const ON_LINE = [-ASIDE, ASIDE, 0];
/** From a dot to its name, in pixels. */
const DISTANCES = [7, 11, 15, 20, 26];
/** The same of names that stand aside, with a line to their dots. */
const CALLOUTS = [18, 26, 34, 44, 56, 70, 86, 104];
/** Moves of names of provinces and grounds about their points. */
const FLOATING = [0, -14, 14, -28, 28];
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
/** Rank of the four chief cities, without whose names nobody finds his way. */
export const CHIEF_RANK = 200;
/** Square pixels of a map's width by a pixel that a callout may be long. */
const STRETCH = 6150;
/**
 * Pixels that those of the chief cities may be long on any map, and those of other seats on one that
 * is placed for one scale alone: on a larger one they might stand beside their dots.
 */
const CHIEF_STRETCH = 44;
const SEAT_STRETCH = 26;
/** Directions of callouts. */
const ROUND = 24;
/** Pixels within which a name minds what stands around it. */
const REACH = 180;
/** Pixels within which two points are one place. */
const SAME = 1;
/** Pixels by which a name is nearer to its own mark than to any other. */
const NEARER = 0.5;
/** Pixels of names from the edge of what is in sight, and of the points of those that must be. */
const EDGE = 2;
const NAME_EDGE = 8;
/** Orders in which names are tried, while so few seats are missing that another may help. */
const TRIES = 10;
const FEW = 4;
/** Ranks by which a seat that was missing goes further to the front, each time that it was. */
const URGENCY = 20;
/** Costs of a callout, of a symbol under a name, and of a point of a line under it. */
const COSTS = { callout: 60, symbol: 70, line: 4 };

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
  /** The part of the map that is in sight, in its units; all of it if none is named. */
  sight?: Box;
}

/**
 * Places names so that none touches another, hides a symbol or stands nearer to another place's dot
 * than to its own, at each scale in turn: what has its place keeps it when the map is drawn larger,
 * and more names find theirs. Lesser names wait until all seats have theirs; seats that others left
 * no room go first in another try.
 * @param requests names, those of the same rank in a fixed order
 * @returns the names that found a place at some scale
 */
export function placeLabels(requests: readonly LabelRequest[], space: LabelSpace): MapLabel[] {
  const steps = placing(requests, space);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps, so that other things can be done between them. */
export function* placing(
  requests: readonly LabelRequest[],
  space: LabelSpace,
): Generator<undefined, MapLabel[]> {
  const levels = space.scales ?? LEVEL_SCALES;
  const sheets = (levels.length === 1 ? levels : TRIED).map((scale) => sheetAt(scale, space));
  const urgency = new Map<LabelRequest, number>();
  let best: MapLabel[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && fewest > 0; tries += 1) {
    const { placed, missing } = yield* placeInTurn(requests, urgency, levels, sheets, fewest);
    if (missing.length < fewest) [best, fewest] = [placed, missing.length];
    if (missing.length > FEW) break;
    for (const seat of missing) urgency.set(seat, (urgency.get(seat) ?? 0) + URGENCY);
  }
  return best;
}

/**
 * Places names by their rank, urgent ones first; `missing` are the seats in sight without a place.
 * @param most seats may be missing on a map of one scale, or what is placed is of no use
 */
function* placeInTurn(
  requests: readonly LabelRequest[],
  urgency: ReadonlyMap<LabelRequest, number>,
  levels: readonly number[],
  sheets: readonly Sheet[],
  most: number,
): Generator<undefined, { placed: MapLabel[]; missing: LabelRequest[] }> {
  const placed: MapLabel[] = [];
  const missing = new Set<LabelRequest>();
  const turn = (request: LabelRequest) =>
    request.rank + (request.fixed ? 2e3 : (urgency.get(request) ?? 0));
  const open = [...requests].sort((a, b) => turn(b) - turn(a));
  for (const sheet of sheets) [sheet.taken, sheet.fixed] = [[], []];
  for (const [level, least] of levels.entries()) {
    const shown = sheets.filter(({ scale }) => scale >= least);
    missing.clear();
    for (const request of open.filter(({ least: first = 0 }) => first <= level)) {
      if (missing.size >= most && levels.length === 1) break;
      if (missing.size > 0 && request.standing === 'lesser') continue;
      yield;
      const label = bestOf(request, level, shown);
      if (!label) {
        if (request.standing === 'seat' && shown.every(isInSight(request.at))) missing.add(request);
        continue;
      }
      open.splice(open.indexOf(request), 1);
      placed.push(label);
      for (const { scale, taken, fixed } of shown)
        (request.fixed ? fixed : taken).push(...boxesOf(label, scale));
    }
  }
  return { placed, missing: [...missing] };
}

/** An obstacle that names keep clear of, in pixels. */
interface Kept {
  middle: Point;
  of: Point;
  box: Box;
  /** Pixels from its middle in which no line leads through it: all of a cluster's disc. */
  reach: number;
  isCluster?: boolean;
}

/** The map drawn at one scale, all in pixels. */
interface Sheet {
  /** Pixels per unit. */
  scale: number;
  /** All of it, and what is in sight of it. */
  whole: Box;
  sight: Box;
  /** Boxes that names keep clear of, dots and other obstacles, each with its middle. */
  kept: readonly Kept[];
  clusters: readonly Kept[];
  /** From left to right. */
  linePoints: readonly Point[];
  /** Boxes of the names placed so far, those of fixed names apart. */
  taken: Box[];
  fixed: Box[];
}

function sheetAt(scale: number, space: LabelSpace): Sheet {
  const { width, height, dots, obstacles, linePoints } = space;
  const whole = [0, 0, width, height] as const;
  const kept = [...dots, ...obstacles].map((obstacle) => {
    const { at, half, isCluster } = obstacle;
    const middle = middleOf(obstacle, scale);
    const reach = isCluster ? half : SAME;
    return { middle, of: scaled(at, scale), box: boxAround(middle, half), reach, isCluster };
  });
  return {
    scale,
    whole: scaled(whole, scale),
    sight: scaled(space.sight ?? whole, scale),
    kept,
    clusters: kept.filter(({ isCluster }) => isCluster),
    linePoints: linePoints.map((point) => scaled(point, scale)).sort(([a], [b]) => a - b),
    taken: [],
    fixed: [],
  };
}

/** A point or a box in pixels. */
function scaled<Lengths extends Point | Box>(lengths: Lengths, scale: number): Lengths {
  return lengths.map((length) => length * scale) as unknown as Lengths;
}

/** A sheet as it is for the names of one point. */
interface NearSheet extends Sheet {
  /** Tells whether the point is in sight. */
  isSeen: boolean;
  /** The box within which a name must stand. */
  frame: Box;
}

/** The sheet as far as it is near a point; all of it for a name along a course. */
function near(sheet: Sheet, at: Point, isAlong: boolean): NearSheet {
  const isSeen = isInSight(at, -1)(sheet);
  const frame = isSeen ? sheet.sight : sheet.whole;
  if (isAlong) return { ...sheet, isSeen, frame };
  const [x, y] = scaled(at, sheet.scale);
  const around: Box = [x - REACH, y - REACH, x + REACH, y + REACH];
  return {
    ...sheet,
    kept: sheet.kept.filter(({ middle }) => distanceTo(around, middle) === 0),
    taken: sheet.taken.filter((box) => overlap(box, around)),
    isSeen,
    frame,
  };
}

/**
 * The free place of a name near its point that hides least.
 * @param sheets the map at all scales at which it is to be seen, the smallest first
 */
function bestOf(request: LabelRequest, level: number, sheets: readonly Sheet[]): MapLabel | null {
  const { text, kind, features, at, colour, along, pinned } = request;
  // One object is moved from place to place: thousands of them would be what takes most time.
  const label: MapLabel = {
    ...{ text, kind, features, at, level, ...(colour && { colour }) },
    ...{ dx: 0, dy: 0, anchor: 'middle', ...pinned },
  };
  const spots = spotsOf(request);
  const longest = longestCallout(request, sheets);
  let best: MapLabel | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of along ?? [{ at }]) {
    Object.assign(label, place);
    const around = sheets.map((sheet) => near(sheet, place.at, along !== undefined));
    for (const spot of spots) {
      if (spot.far >= least || spot.callout > longest) continue;
      [label.dx, label.dy, label.anchor] = [spot.dx, spot.dy, spot.anchor];
      if (spot.callout > 0) label.isCallout = true;
      if (!around.every((sheet) => isFree(label, request, sheet))) continue;
      const cost = costOf(spot, label, request, around[0] as NearSheet, least);
      if (cost < least) [best, least] = [{ ...label }, cost];
      if (request.fixed) break;
    }
  }
  return best;
}

/** A callout that is long on a small map leads the eye astray: better no name than that. */
function longestCallout({ rank }: LabelRequest, [sheet, ...larger]: readonly Sheet[]): number {
  const seat = larger.length === 0 ? SEAT_STRETCH : 0;
  const least = rank >= CHIEF_RANK ? CHIEF_STRETCH : seat;
  return Math.max(least, (sheet?.whole[2] ?? 0) ** 2 / STRETCH);
}

/**
 * The cost of a label's place: its distance, and what it hides at the scale at which it first shows.
 * @param least what is more needn't be known exactly
 */
function costOf(
  { far }: Spot,
  label: MapLabel,
  { standing }: LabelRequest,
  sheet: NearSheet,
  least: number,
): number {
  let cost = far;
  for (const box of boxesOf(label, sheet.scale)) {
    if (cost >= least) break;
    if (standing === 'seat') cost += COSTS.symbol * symbolsUnder(box, sheet);
    cost += COSTS.line * covered(box, sheet);
  }
  return cost;
}

/** A place for a name beside its point. */
interface Spot extends Pick<MapLabel, 'dx' | 'dy' | 'anchor'> {
  /** The cost of its distance, the least that it can cost. */
  far: number;
  /** The length of its callout; 0 where it has none. */
  callout: number;
}

function spotAt(x: number, y: number, anchor: MapLabel['anchor'], isCallout = false): Spot {
  const [dx, dy] = [Math.round(x), Math.round(y)];
  const length = Math.hypot(dx, dy);
  const far = 1.5 * length + (isCallout ? COSTS.callout : 0);
  return { dx, dy, anchor, far, callout: isCallout ? length : 0 };
}

const BESIDE = DISTANCES.flatMap((distance) =>
  SIDES.map(([x, y, anchor]) => spotAt(x * distance, y * distance, anchor)),
);
const BESIDE_OR_ASIDE = [
  ...BESIDE,
  ...CALLOUTS.flatMap((distance) =>
    Array.from({ length: ROUND }, (_, index) => {
      const angle = (2 * Math.PI * index) / ROUND;
      const [x, y] = [Math.cos(angle), Math.sin(angle)];
      const anchor = x > 0.3 ? 'start' : x < -0.3 ? 'end' : 'middle';
      return spotAt(x * distance, y * distance, anchor, true);
    }),
  ),
];
const ABOUT = FLOATING.flatMap((dy) => FLOATING.map((dx) => spotAt(dx, dy, 'middle')));
const ALONG_LINES = ON_LINE.map((dy) => spotAt(0, dy, 'middle'));
const ALONG_WATERS = ALONG_LINES.slice(0, 2);
const CENTRED = [spotAt(0, 0, 'middle')];

function spotsOf({ pinned, along, kind, ...request }: LabelRequest): readonly Spot[] {
  if (pinned) return [spotAt(pinned.dx, pinned.dy, pinned.anchor)];
  if (along) return kind === 'line' ? ALONG_LINES : ALONG_WATERS;
  if (request.centred) return CENTRED;
  if (request.floating) return ABOUT;
  return request.standing === 'seat' ? BESIDE_OR_ASIDE : BESIDE;
}

/** Kinds of names that stand by a dot or a symbol. */
const BY_POINT = /^(?:place|landmark|county)$/;

function isFree(label: MapLabel, request: LabelRequest, sheet: NearSheet): boolean {
  const { scale, taken, fixed, isSeen, frame, kept, clusters } = sheet;
  const { kind, isCallout } = label;
  const box = boxOf(label, scale);
  const at = scaled(label.at, scale);
  const isTurned = kind === 'line' && label.angle !== undefined;
  if (!isTurned && (isTaken(box, fixed) || isTaken(box, taken))) return false;
  if (request.fixed) return true;
  if (!isTurned && !isWithin(box, frame)) return false;
  // What lies out of sight has no name that is cut off by the edge.
  if (!isSeen && overlap(box, sheet.sight)) return false;
  // A seat hides a symbol rather than be without its name, but no cluster.
  const symbols = request.standing === 'seat' ? clusters : kept;
  const hides = (part: Box) => symbols.some((one) => overlap(part, one.box));
  if (!isTurned && hides(box)) return false;
  if (!isCallout && !request.centred && BY_POINT.test(kind) && !isOwn(box, at, sheet)) return false;
  if (!isTurned && !isCallout) return true;
  // Of all that stands around, most is clear of the whole name and needn't be held against its parts.
  const hull = isTurned ? box : withPoint(box, at);
  const isClose = (other: Box) => overlap(other, hull);
  const others = [
    ...taken.filter(isClose),
    // The line of a chief city may cross the name of a sea.
    ...(request.rank < CHIEF_RANK ? fixed.filter(isClose) : []),
  ];
  // No line leads through what belongs to another place, beside which its name would seem to stand.
  const foreign = isCallout ? kept.filter(({ of, reach }) => !isAround(of, at, reach)) : [];
  return boxesOf(label, scale).every(
    (part, index) =>
      isWithin(part, frame) &&
      !isTaken(part, others) &&
      // The box round all of a name that is turned would be mostly empty.
      !(isTurned && hides(part)) &&
      (index === 0 || !foreign.some(({ middle, reach }) => distanceTo(part, middle) < reach)),
  );
}

function isTaken(box: Box, taken: readonly Box[]): boolean {
  return taken.some((other) => overlap(box, other));
}

/** The box round a name and all of its line. */
function withPoint([left, top, right, bottom]: Box, [x, y]: Point): Box {
  return [
    Math.min(left, x - LEADER_HALF),
    Math.min(top, y - LEADER_HALF),
    Math.max(right, x + LEADER_HALF),
    Math.max(bottom, y + LEADER_HALF),
  ];
}

/** Tells whether no mark of another place is as near to a name as its own place. */
function isOwn([left, top, right, bottom]: Box, at: Point, { kept }: NearSheet): boolean {
  const letters: Box = [left + AIR, top, right - AIR, bottom];
  const least = distanceTo(letters, at) + NEARER;
  return kept.every(
    ({ middle, of }) => isAround(of, at, SAME) || distanceTo(letters, middle) > least,
  );
}

/** Tells whether a point is less than so many pixels from another. */
function isAround([x, y]: Point, [toX, toY]: Point, pixels: number): boolean {
  return Math.hypot(x - toX, y - toY) < pixels;
}

/** From a box to a point, in pixels; 0 inside. */
function distanceTo([left, top, right, bottom]: Box, [x, y]: Point): number {
  const [dx, dy] = [Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0)];
  return Math.sqrt(dx * dx + dy * dy);
}

/** Number of dots and symbols under a label. */
function symbolsUnder(box: Box, { kept }: Sheet): number {
  return kept.filter((obstacle) => overlap(box, obstacle.box)).length;
}

/** Tells whether a point is in sight, as a rule so far inside that its name has room. */
function isInSight(point: Point, edge = NAME_EDGE): (sheet: Sheet) => boolean {
  return ({ scale, sight }) => {
    const [x, y] = scaled(point, scale);
    return isWithin([x, y, x, y], sight, edge);
  };
}

function isWithin(inner: Box, outer: Box, edge = EDGE): boolean {
  return inner.every((side, index) =>
    index < 2 ? side > (outer[index] ?? 0) + edge : side < (outer[index] ?? 0) - edge,
  );
}

/** Number of points of lines under a label. */
function covered([left, top, right, bottom]: Box, { linePoints }: Sheet): number {
  let [low, high] = [0, linePoints.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((linePoints[middle] as Point)[0] > left) high = middle;
    else low = middle + 1;
  }
  let count = 0;
  for (let point = linePoints[low]; point && point[0] < right; point = linePoints[++low])
    if (point[1] > top && point[1] < bottom) count += 1;
  return count;
}
