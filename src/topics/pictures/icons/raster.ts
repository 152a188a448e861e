import { SEAL, SEAL_SIZE, STROKE_WIDTH } from './seal.ts';

/** A line from one point to another. */
interface Segment {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

const SEGMENTS: readonly Segment[] = SEAL.flatMap((corners) =>
  corners.slice(1).map(([x2, y2], index): Segment => {
    const [x1, y1] = corners[index] as readonly [number, number];
    return { x1, y1, x2, y2 };
  }),
);

/**
 * Draws the seal.
 * @param size width and height in pixels
 * @param scale how much of the square the drawing takes: 1, or less where a system will cut the
 *   icon to a circle
 * @returns row by row how much of each pixel is covered by a stroke, from 0 to 255
 */
export function drawSeal(size: number, scale: number): Uint8Array {
  const pixels = new Uint8Array(size * size);
  const unit = SEAL_SIZE / (size * scale);
  const at = (pixel: number) => (pixel + 0.5 - size / 2) * unit + SEAL_SIZE / 2;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const beyond = distanceToSeal(at(column), at(row)) - STROKE_WIDTH / 2;
      // The edge of a stroke is one pixel soft.
      pixels[row * size + column] = 255 * Math.min(1, Math.max(0, 0.5 - beyond / unit));
    }
  }
  return pixels;
}

function distanceToSeal(x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const segment of SEGMENTS) least = Math.min(least, squaredDistance(segment, x, y));
  return Math.sqrt(least);
}

/** The square of the distance between a point and a line. */
function squaredDistance({ x1, y1, x2, y2 }: Segment, x: number, y: number): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
  const nearest = Math.min(1, Math.max(0, along));
  return (x - x1 - nearest * dx) ** 2 + (y - y1 - nearest * dy) ** 2;
}
