import type { Point } from './ground/frame.ts';
import type { Obstacle } from './mark-groups.ts';
import type { MapLabel } from './model.ts';

/** Of names on a map, in pixels of the screen. */
export const FONT_SIZE = 12;
/** Of those that go along lines, and of counties. */
const SMALL_SIZE = 10.5;
/** Pixels that stay free before and behind a name, and round one that is turned. */
export const AIR = 1.5;
/** A line of type from its middle up, that of small letters too, and down: it has its air in it. */
const ABOVE = 10;
const SMALL_ABOVE = 8;
const BELOW = 7;
/** Pixels between the boxes along a callout's line, and half of each: they touch, so none is crossed. */
const LEADER_STEP = 5;
export const LEADER_HALF = LEADER_STEP / 2;

/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

/** The box of a label in pixels of the screen, at a scale in pixels per unit. */
export function boxOf(label: MapLabel, scale: number): Box {
  const { text, at, dx, dy, anchor, kind } = label;
  const width = textWidth(text, kind);
  if (label.angle !== undefined) return turnedBox(label, width, label.angle, scale);
  const x = at[0] * scale + dx - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  const y = at[1] * scale + dy;
  const above = SMALL.has(kind) ? SMALL_ABOVE : ABOVE;
  return [x - AIR, y - above, x + width + AIR, y + BELOW];
}

/**
 * The boxes that a label takes, with those of its line where it stands aside. A long name that is
 * turned takes one for each of its pairs of letters: the box round all of it would be mostly empty.
 */
export function boxesOf(label: MapLabel, scale: number): Box[] {
  const { text, angle, kind, at, dx, dy } = label;
  if (label.isCallout) return [boxOf(label, scale), ...leaderBoxes(label, scale)];
  if (angle === undefined || kind !== 'line') return [boxOf(label, scale)];
  const letters = [...text];
  const radians = (angle * Math.PI) / 180;
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  const [x, y] = [at[0] * scale - dy * sin + dx * cos, at[1] * scale + dy * cos + dx * sin];
  const count = Math.ceil(letters.length / 2);
  const part = textWidth(text, kind) / count;
  const half = (part * Math.abs(cos) + FONT_SIZE * Math.abs(sin)) / 2 + AIR;
  const high = (part * Math.abs(sin) + FONT_SIZE * Math.abs(cos)) / 2 + AIR;
  return Array.from({ length: count }, (_, index): Box => {
    const along = (index + 0.5 - count / 2) * part;
    const [px, py] = [x + along * cos, y + along * sin];
    return [px - half, py - high, px + half, py + high];
  });
}

/** Boxes along the line from a name to its dot, but for the dot itself. */
function leaderBoxes({ at, dx, dy }: MapLabel, scale: number): Box[] {
  const count = Math.floor(Math.hypot(dx, dy) / LEADER_STEP);
  return Array.from({ length: count }, (_, index): Box => {
    const part = (index + 1) / (count + 1);
    const [x, y] = [at[0] * scale + dx * part, at[1] * scale + dy * part];
    return [x - LEADER_HALF, y - LEADER_HALF, x + LEADER_HALF, y + LEADER_HALF];
  });
}

/** The box round a name that is turned about its point, in the middle of its line. */
function turnedBox({ at, dy }: MapLabel, width: number, angle: number, scale: number): Box {
  const radians = (angle * Math.PI) / 180;
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  const [x, y] = [at[0] * scale - dy * sin, at[1] * scale + dy * cos];
  const across = (width * Math.abs(cos) + FONT_SIZE * Math.abs(sin)) / 2 + AIR;
  const high = (width * Math.abs(sin) + FONT_SIZE * Math.abs(cos)) / 2 + AIR;
  return [x - across, y - high, x + across, y + high];
}

/** The width of a name in pixels: a Han character takes a square, others about half of one. */
export function textWidth(text: string, kind: MapLabel['kind']): number {
  const spacing = UNSPACED.has(kind) ? 0 : 0.3;
  let width = 0;
  for (const letter of text) width = width + (isWide(letter) ? 1 : 0.56) + spacing;
  return (SMALL.has(kind) ? SMALL_SIZE : FONT_SIZE) * width;
}

const UNSPACED: ReadonlySet<MapLabel['kind']> = new Set([
  'place',
  'edge',
  'landmark',
  'county',
  'line',
]);

const SMALL: ReadonlySet<MapLabel['kind']> = new Set(['county', 'line']);

function isWide(letter: string): boolean {
  return (letter >= '\u2e80' && letter <= '\uffef') || /[—“”…]/.test(letter);
}

/** The middle of an obstacle in pixels of the screen, at a scale in pixels per unit. */
export function middleOf({ at, offset: [right, down] = [0, 0] }: Obstacle, scale: number): Point {
  return [at[0] * scale + right, at[1] * scale + down];
}

/** The box round a point. */
export function boxAround([x, y]: Point, half: number): Box {
  return [x - half, y - half, x + half, y + half];
}

/** Tells whether two boxes share any area. */
export function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
