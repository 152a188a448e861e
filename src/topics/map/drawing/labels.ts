import type { Point } from './ground/frame.ts';
import {
  AIR,
  type Box,
  boxesOf,
  boxOf,
  type Obstacle,
  obstacleBox,
  overlap,
} from './label-boxes.ts';
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

/** At which a label is tried from its own on: as a map grows, two names can pass each other. */
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
const TRIES = 4;
const FEW = 3;
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
  const levels = space.scales ?? LEVEL_SCALES;
  const sheets = (levels.length === 1 ? levels : TRIED).map((scale) => sheetAt(scale, space));
  const urgent = new Set<LabelRequest>();
  let best: MapLabel[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && fewest > 0; tries += 1) {
    const { placed, missing } = placeInTurn(requests, urgent, levels, sheets, fewest);
    if (missing.length < fewest) [best, fewest] = [placed, missing.length];
    if (missing.length > FEW) break;
    for (const seat of missing) urgent.add(seat);
  }
  return best;
}

/**
 * Places names by their rank, urgent ones first; `missing` are the seats in sight without a place.
 * @param most seats may be missing on a map of one scale, or what is placed is of no use
 */
function placeInTurn(
  requests: readonly LabelRequest[],
  urgent: ReadonlySet<LabelRequest>,
  levels: readonly number[],
  sheets: readonly Sheet[],
  most: number,
) {
  const placed: MapLabel[] = [];
  const missing = new Set<LabelRequest>();
  const turn = (request: LabelRequest) =>
    request.rank + (request.fixed ? 2e3 : urgent.has(request) ? 1e3 : 0);
  const open = [...requests].sort((a, b) => turn(b) - turn(a));
  for (const sheet of sheets) [sheet.taken, sheet.fixed] = [[], []];
  for (const [level, least] of levels.entries()) {
    const shown = sheets.filter(({ scale }) => scale >= least);
    missing.clear();
    for (const request of open.filter(({ least: first = 0 }) => first <= level)) {
      if (missing.size >= most && levels.length === 1) break;
      if (missing.size > 0 && request.standing === 'lesser') continue;
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

/** The map drawn at one scale, all in pixels. */
interface Sheet {
  /** Pixels per unit. */
  scale: number;
  /** All of it, and what is in sight of it. */
  whole: Box;
  sight: Box;
  /** Boxes that names keep clear of, dots and other obstacles, each with its middle. */
  kept: readonly { middle: Point; of: Point; box: Box; isCluster?: boolean }[];
  linePoints: readonly Point[];
  /** Boxes of the names placed so far, those of fixed names apart. */
  taken: Box[];
  fixed: Box[];
}

function sheetAt(scale: number, space: LabelSpace): Sheet {
  const { width, height, dots, obstacles, linePoints } = space;
  const whole = [0, 0, width, height] as const;
  return {
    scale,
    whole: scaled(whole, scale),
    sight: scaled(space.sight ?? whole, scale),
    kept: [...dots, ...obstacles].map((obstacle) => ({
      middle: scaled(obstacle.at, scale),
      of: scaled(obstacle.of ?? obstacle.at, scale),
      box: obstacleBox(obstacle, scale),
      isCluster: obstacle.isCluster,
    })),
    linePoints: linePoints.map((point) => scaled(point, scale)),
    taken: [],
    fixed: [],
  };
}

/** A point or a box in pixels. */
function scaled<Lengths extends Point | Box>(lengths: Lengths, scale: number): Lengths {
  return lengths.map((length) => length * scale) as unknown as Lengths;
}

/** The sheet as far as it is near a point. */
function near(sheet: Sheet, [x, y]: Point): Sheet {
  const [left, top] = [x * sheet.scale, y * sheet.scale];
  const isNear = ([px, py]: Point) => Math.abs(px - left) < REACH && Math.abs(py - top) < REACH;
  return {
    ...sheet,
    kept: sheet.kept.filter(({ middle }) => isNear(middle)),
    linePoints: sheet.linePoints.filter(isNear),
    taken: sheet.taken.filter(
      (box) =>
        box[0] < left + REACH &&
        box[2] > left - REACH &&
        box[1] < top + REACH &&
        box[3] > top - REACH,
    ),
  };
}

/**
 * The free place of a name near its point that hides least.
 * @param sheets the map at all scales at which it is to be seen, the smallest first
 */
function bestOf(request: LabelRequest, level: number, sheets: readonly Sheet[]): MapLabel | null {
  let best: MapLabel | null = null;
  let least = Number.POSITIVE_INFINITY;
  let [at, around]: [Point | null, Sheet[]] = [null, []];
  for (const label of candidates(request, level)) {
    if (label.at !== at) {
      at = label.at;
      around = sheets.map((sheet) => near(sheet, label.at));
    }
    if (farOff(label) >= least || isStretched(label, request, around)) continue;
    if (!isFree(label, request, around)) continue;
    const cost = costOf(label, request, around[0]);
    if (cost < least) [best, least] = [label, cost];
    if (request.fixed) break;
  }
  return best;
}

/** A callout that is long on a small map leads the eye astray: better no name than that. */
function isStretched(
  { isCallout, dx, dy }: MapLabel,
  { rank }: LabelRequest,
  [sheet, ...larger]: readonly Sheet[],
): boolean {
  if (!isCallout || !sheet) return false;
  const seat = larger.length === 0 ? SEAT_STRETCH : 0;
  const least = rank >= CHIEF_RANK ? CHIEF_STRETCH : seat;
  return Math.hypot(dx, dy) > Math.max(least, sheet.whole[2] ** 2 / STRETCH);
}

/** The cost of a label's place: what it hides at the scale at which it first shows, and its distance. */
function costOf(label: MapLabel, request: LabelRequest, sheet: Sheet | undefined): number {
  if (!sheet) return farOff(label);
  const boxes = boxesOf(label, sheet.scale);
  const sum = (count: (box: Box, sheet: Sheet) => number) =>
    boxes.reduce((all, box) => all + count(box, sheet), 0);
  const symbols = request.standing === 'seat' ? sum(symbolsUnder) : 0;
  return farOff(label) + COSTS.line * sum(covered) + COSTS.symbol * symbols;
}

/** The cost of a label's distance from its point, the least that its place can cost. */
function farOff({ dx, dy, isCallout }: MapLabel): number {
  return 1.5 * Math.hypot(dx, dy) + (isCallout ? COSTS.callout : 0);
}

function candidates(request: LabelRequest, level: number): MapLabel[] {
  const { text, kind, features, at, colour } = request;
  const base = { text, kind, features, at, level, ...(colour && { colour }) };
  if (request.pinned) return [{ ...base, ...request.pinned }];
  if (request.along)
    return request.along.flatMap((place) =>
      (kind === 'line' ? ON_LINE : [-ASIDE, ASIDE]).map((dy) => ({
        ...base,
        ...place,
        dx: 0,
        dy,
        anchor: 'middle' as const,
      })),
    );
  if (request.centred) return [{ ...base, dx: 0, dy: 0, anchor: 'middle' }];
  if (request.floating) return floatingPlaces(base);
  const beside = DISTANCES.flatMap((distance) =>
    SIDES.map(([x, y, anchor]) => ({
      ...base,
      dx: Math.round(x * distance),
      dy: Math.round(y * distance),
      anchor,
    })),
  );
  return request.standing === 'seat' ? [...beside, ...callouts(base)] : beside;
}

type Base = Omit<MapLabel, 'dx' | 'dy' | 'anchor'>;

function floatingPlaces(base: Base): MapLabel[] {
  return FLOATING.flatMap((dy) =>
    FLOATING.map((dx) => ({ ...base, dx, dy, anchor: 'middle' as const })),
  );
}

function callouts(base: Base): MapLabel[] {
  return CALLOUTS.flatMap((distance) =>
    Array.from({ length: ROUND }, (_, index): MapLabel => {
      const angle = (2 * Math.PI * index) / ROUND;
      const [x, y] = [Math.cos(angle), Math.sin(angle)];
      return {
        ...base,
        dx: Math.round(x * distance),
        dy: Math.round(y * distance),
        anchor: x > 0.3 ? 'start' : x < -0.3 ? 'end' : 'middle',
        isCallout: true,
      };
    }),
  );
}

function isFree(label: MapLabel, request: LabelRequest, sheets: readonly Sheet[]): boolean {
  const hasPoint = /^(?:place|landmark|county)$/.test(label.kind);
  return sheets.every((sheet) => {
    const box = boxOf(label, sheet.scale);
    const boxes = boxesOf(label, sheet.scale);
    const isTaken = (own: readonly Box[], taken: readonly Box[]) =>
      own.some((one) => taken.some((other) => overlap(one, other)));
    // The line of a chief city may cross the name of a sea.
    if (isTaken(request.rank < CHIEF_RANK ? boxes : [box], sheet.fixed)) return false;
    if (isTaken(boxes, sheet.taken)) return false;
    if (request.fixed) return true;
    const frame = isInSight(label.at)(sheet) ? sheet.sight : sheet.whole;
    if (!boxes.every((box) => isWithin(box, frame))) return false;
    if (hasPoint && !request.centred && !label.isCallout && !isOwn(box, label.at, sheet))
      return false;
    const at = scaled(label.at, sheet.scale);
    return !sheet.kept.some(
      ({ box: other, isCluster }) =>
        // A seat hides a symbol rather than be without its name.
        (isCluster || request.standing !== 'seat') &&
        (overlap(box, other) ||
          // No line leads through a cluster in which its dot isn't.
          (isCluster && distanceTo(other, at) > 0 && boxes.some((own) => overlap(own, other)))),
    );
  });
}

/** Tells whether no mark of another place is as near to a name as its own place. */
function isOwn(box: Box, at: Point, { kept, scale }: Sheet): boolean {
  const own = scaled(at, scale);
  const letters: Box = [box[0] + AIR, box[1], box[2] - AIR, box[3]];
  const least = distanceTo(letters, own) + NEARER;
  return kept.every(
    ({ middle, of }) =>
      Math.hypot(of[0] - own[0], of[1] - own[1]) < SAME || distanceTo(letters, middle) > least,
  );
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

/** Tells whether a point is in sight, so far inside that its name has room. */
function isInSight(point: Point): (sheet: Sheet) => boolean {
  return ({ scale, sight }) => {
    const [x, y] = scaled(point, scale);
    return isWithin([x, y, x, y], sight, NAME_EDGE);
  };
}

function isWithin(inner: Box, outer: Box, edge = EDGE): boolean {
  return inner.every((side, index) =>
    index < 2 ? side > (outer[index] ?? 0) + edge : side < (outer[index] ?? 0) - edge,
  );
}

/** Number of points of lines under a label. */
function covered([left, top, right, bottom]: Box, { linePoints }: Sheet): number {
  let count = 0;
  // No list: this runs more often than anything else in the drawing of maps.
  for (const [x, y] of linePoints) if (x > left && x < right && y > top && y < bottom) count += 1;
  return count;
}
