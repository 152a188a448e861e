import type { Point } from './ground/frame.ts';

/** A symbol of a project at one of its places. */
export interface Mark {
  /** Its true place, in units of the map. */
  at: Point;
  /** Id of the place. */
  place: string;
}

/** Marks that stand together: one, a few side by side, or a cluster that stands for all of them. */
export interface MarkGroup<M extends Mark> {
  at: Point;
  /** The place that most of the marks stand at. */
  place: string;
  marks: M[];
  /** Of each mark, from the place, in units of its symbol; none for a cluster. */
  offsets: readonly Point[] | null;
}

/** A square that labels keep clear of, in pixels of the screen round a point of the map. */
export interface Obstacle {
  /** The place that it belongs to. */
  at: Point;
  /** From there to its middle. */
  offset?: Point;
  /** Half its side. */
  half: number;
  /** A cluster, whose number no name may hide. */
  isCluster?: boolean;
}

/** The size in which a map is seen. */
export interface MapScale {
  /** Pixels a unit of the map. */
  pixels: number;
  /** Pixels a unit of a symbol. */
  symbol: number;
  /** Times that the view is larger than the whole map. */
  zoom: number;
}

/** A map in full size, and on a phone. */
export const FULL: MapScale = { pixels: 1, symbol: 1, zoom: 1 };
export const PHONE: MapScale = { pixels: 0.41, symbol: 0.66, zoom: 1 };

/** From so many times on every mark stands where it belongs, to so many pixels. */
const TRUE_ZOOM = 8;
const TRUE_PIXELS = 6;
/** Pixels that are left to what positions lose when they are written. */
const MARGIN = 0.8;
/** Units of a symbol round a mark that are on land too: borders are drawn simplified. */
const CLEAR = 2.5;
const AROUND: readonly Point[] = [
  [CLEAR, 0],
  [-CLEAR, 0],
  [0, CLEAR],
  [0, -CLEAR],
];

/** Half the room of a symbol, in its units, and of a cluster, in pixels. */
export const SYMBOL_RADIUS = 5;
const CLUSTER_RADIUS = 9;

/** From the place to each of a few marks, in units of a symbol. */
const FEW = { 2: 5, 3: 5.8 } as const;
/** Directions in which the first of a few marks is tried, in turns: level first. */
const TURNS = [0, 0.25, 0.125, 0.375, 0.0625, 0.4375, 0.1875, 0.3125];

/**
 * Groups the marks of a map as it is seen. A mark alone stands at its place; two or three of one
 * place stand round it where that is on land; more, and those that would cover others, are a
 * cluster at the place that has most. So no mark ever stands at another place than its own.
 * @param isLand tells whether a point of the map is on the land of the region
 */
export function markGroups<M extends Mark>(
  marks: readonly M[],
  scale: MapScale,
  isLand: (point: Point) => boolean,
): MarkGroup<M>[] {
  let groups = stacksOf(marks).map((stack) => alone(stack, scale, isLand));
  // A group that takes in another grows, and may then touch a third.
  for (let count = 0; count !== groups.length; ) {
    count = groups.length;
    groups = merged(groups, scale);
  }
  return groups;
}

/** Groups, each of which takes in those after it that it would cover. */
function merged<M extends Mark>(groups: readonly MarkGroup<M>[], scale: MapScale): MarkGroup<M>[] {
  const kept: MarkGroup<M>[] = [];
  for (const group of groups) {
    const other = nearestTouching(group, kept, scale);
    if (!other) kept.push(group);
    else {
      other.marks.push(...group.marks);
      other.offsets = null;
    }
  }
  return kept;
}

/** Marks by their place, the fullest first. */
function stacksOf<M extends Mark>(marks: readonly M[]): M[][] {
  const stacks = new Map<string, M[]>();
  for (const mark of marks) {
    const key = mark.at.map((length) => length.toFixed(1)).join();
    const stack = stacks.get(key);
    if (stack) stack.push(mark);
    else stacks.set(key, [mark]);
  }
  return [...stacks.values()].sort((a, b) => b.length - a.length);
}

/** The group of the marks of one place. */
function alone<M extends Mark>(
  marks: M[],
  scale: MapScale,
  isLand: (point: Point) => boolean,
): MarkGroup<M> {
  const { at, place } = marks[0] as M;
  return { at, place, marks: [...marks], offsets: offsetsOf(marks.length, at, scale, isLand) };
}

function offsetsOf(
  count: number,
  [x, y]: Point,
  { pixels, symbol }: MapScale,
  isLand: (point: Point) => boolean,
): Point[] | null {
  if (count === 1) return [[0, 0]];
  if (count !== 2 && count !== 3) return null;
  const isClear = ([dx, dy]: Point) =>
    AROUND.every(([right, down]) =>
      isLand([x + ((dx + right) * symbol) / pixels, y + ((dy + down) * symbol) / pixels]),
    );
  // On a wall symbols are large, but none stands off.
  const distance = Math.min(FEW[count], (TRUE_PIXELS - MARGIN) / symbol);
  for (const turn of TURNS) {
    const offsets = Array.from({ length: count }, (_, index): Point => {
      const angle = 2 * Math.PI * (turn + 0.5 + index / count);
      return [distance * Math.cos(angle), distance * Math.sin(angle)];
    });
    if (offsets.every(isClear)) return offsets;
  }
  return null;
}

/** The nearest of the groups whose marks a group would cover. */
function nearestTouching<M extends Mark>(
  group: MarkGroup<M>,
  groups: readonly MarkGroup<M>[],
  scale: MapScale,
): MarkGroup<M> | undefined {
  let nearest: MarkGroup<M> | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const other of groups) {
    const [dx, dy] = [group.at[0] - other.at[0], group.at[1] - other.at[1]];
    const distance = Math.sqrt(dx * dx + dy * dy) * scale.pixels;
    const room =
      scale.zoom >= TRUE_ZOOM ? TRUE_PIXELS : radiusOf(group, scale) + radiusOf(other, scale) - 1;
    if (distance < room && distance < least) [nearest, least] = [other, distance];
  }
  return nearest;
}

/**
 * The room of groups, symbol by symbol.
 * @param size pixels a unit of a symbol
 * @param text pixels of the screen a pixel of those that the room is measured in
 */
export function roomOf(groups: readonly MarkGroup<Mark>[], size: number, text = 1): Obstacle[] {
  const symbol = size / text;
  return groups.flatMap(({ at, offsets }): Obstacle[] =>
    offsets
      ? offsets.map(([dx, dy]) => ({
          at,
          offset: [dx * symbol, dy * symbol] as const,
          half: SYMBOL_RADIUS * symbol,
        }))
      : [{ at, half: CLUSTER_RADIUS / text, isCluster: true }],
  );
}

/** Half the room of a group, in pixels. */
function radiusOf({ marks, offsets }: MarkGroup<Mark>, { symbol }: MapScale): number {
  if (!offsets) return CLUSTER_RADIUS;
  return (marks.length === 1 ? SYMBOL_RADIUS : SYMBOL_RADIUS + FEW[2] - 1) * symbol;
}
