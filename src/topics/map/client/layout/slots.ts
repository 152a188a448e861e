import type { Point } from '../../drawing/ground/frame.ts';
import type { MapScale } from '../../drawing/mark-groups.ts';

/** Pixels between the marks of an opened cluster, and from its middle to the nearest. */
const SPACING = 15;
const NEAREST = 18;
/** Rings that are tried for free slots. */
const RINGS = 16;

/**
 * Points round a cluster for its marks, the nearest that are free; where too few are, the nearest
 * of all.
 * @param at the cluster, in units of the map
 */
export function slotsAround(
  at: Point,
  count: number,
  { pixels }: Pick<MapScale, 'pixels'>,
  isFree: (point: Point) => boolean,
): Point[] {
  const slots = Array.from({ length: RINGS }, (_, ring) => ringAt(at, ring, pixels)).flat();
  const free: Point[] = [];
  for (const slot of slots) {
    if (isFree(slot)) free.push(slot);
    if (free.length === count) return free;
  }
  return [...free, ...slots.filter((slot) => !free.includes(slot))].slice(0, count);
}

/** The slots of a ring, as many as have room on it, from the top on. */
function ringAt([x, y]: Point, ring: number, pixels: number): Point[] {
  const radius = NEAREST + ring * SPACING;
  const count = Math.floor((2 * Math.PI * radius) / SPACING);
  return Array.from({ length: count }, (_, index): Point => {
    const angle = (2 * Math.PI * index) / count - Math.PI / 2;
    return [x + (radius * Math.cos(angle)) / pixels, y + (radius * Math.sin(angle)) / pixels];
  });
}
