/**
 * The part of a map that is seen: a point p of the map is drawn at `scale * p + (x, y)`. All lengths
 * are units of the drawing, whatever the size in which the page shows it.
 */
export interface View {
  scale: number;
  x: number;
  y: number;
}

/** A drawing's width and height, the view box without its origin (0, 0). */
export interface Size {
  width: number;
  height: number;
  /**
   * Units of the whole map that lie beyond each edge of what the page shows, where the map fills a
   * screen of another shape.
   */
  beyond?: DrawingPoint;
}

/** A point of the drawing, in its units. */
export interface DrawingPoint {
  x: number;
  y: number;
}

/** The whole map. */
export const WHOLE: View = { scale: 1, x: 0, y: 0 };

const LARGEST = 16;

/**
 * The view nearest to one that was asked for: not smaller than the map, not larger than 16 times,
 * and without anything beyond the map's edges.
 */
export function within({ scale, x, y }: View, { width, height, beyond }: Size): View {
  const held = clamp(scale, 1, LARGEST);
  const { x: right, y: down } = beyond ?? { x: 0, y: 0 };
  return {
    scale: held,
    x: clamp(x, width * (1 - held) - right, right),
    y: clamp(y, height * (1 - held) - down, down),
  };
}

/** The view moved by so many units, to the right and down. */
export function moved(view: View, by: DrawingPoint, size: Size): View {
  return within({ ...view, x: view.x + by.x, y: view.y + by.y }, size);
}

/**
 * The view made larger by `factor`, or smaller where that is below 1.
 * @param still the point of the screen's drawing that stays where it is
 */
export function zoomed(view: View, factor: number, still: DrawingPoint, size: Size): View {
  const scale = clamp(view.scale * factor, 1, LARGEST);
  const grown = scale / view.scale;
  return within(
    { scale, x: still.x - (still.x - view.x) * grown, y: still.y - (still.y - view.y) * grown },
    size,
  );
}

/** The point of the map that a view shows in its middle. */
export function middleOf({ scale, x, y }: View, { width, height }: Size): DrawingPoint {
  return { x: (width / 2 - x) / scale, y: (height / 2 - y) / scale };
}

/** The view of a scale with a point of the map in its middle, as far as the map's edges let it. */
export function viewAround(point: DrawingPoint, scale: number, size: Size): View {
  const held = clamp(scale, 1, LARGEST);
  return within(
    { scale: held, x: size.width / 2 - point.x * held, y: size.height / 2 - point.y * held },
    size,
  );
}

/** A view on the way from one to another, `share` from 0 to 1. */
export function between(from: View, to: View, share: number): View {
  const scale = from.scale * (to.scale / from.scale) ** share;
  // Where the scale changes, the rest keeps step with it, so that one point stands still.
  const way = to.scale === from.scale ? share : (scale - from.scale) / (to.scale - from.scale);
  return { scale, x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way };
}

/** The value nearest to one within limits. */
export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
