/** Sizes of names and signs, for the custom properties of a map's style sheet. */
export interface Sizes {
  /** Units of the drawing that a pixel of a name is. */
  unit: number;
  /** The same for signs, which are a little smaller on a small map. */
  point: number;
}

/**
 * Names keep their size while the map grows. On a map that is shown smaller than it was drawn they
 * are as large as on a full one; on a larger one, as on a wall, they grow with it.
 * @param scale of the view
 * @param shown pixels a unit where the whole map is shown
 */
export function sizesAt(scale: number, shown: number): Sizes {
  const size = Math.min(shown, 1);
  const pixels = scale * size;
  return {
    unit: 1 / pixels,
    point: size ** -0.55 / scale,
  };
}

/**
 * The same sizes in pixels of the screen.
 * @returns those of a unit of the map, of a symbol and of a name, and the scale of the view
 */
export function pixelsAt(scale: number, shown: number) {
  const { unit, point } = sizesAt(scale, shown);
  const pixels = scale * shown;
  return { pixels, symbol: point * pixels, text: unit * pixels, zoom: scale };
}
