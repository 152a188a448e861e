import type { SymbolShape } from '../../../model/data/maps.ts';
import type { Point } from './ground/frame.ts';

/**
 * The outlines of point symbols round 0, 0, about nine units wide: told apart by shape alone, so
 * that maps can be read in black and white.
 */
export const SYMBOLS: Readonly<Record<SymbolShape, string>> = {
  circle: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  square: 'M-3.6-3.6h7.2v7.2h-7.2z',
  diamond: 'M0-5l5 5l-5 5l-5-5z',
  triangle: 'M0-4.8l4.8 8.4h-9.6z',
  wedge: 'M0 4.8l4.8-8.4h-9.6z',
  pentagon: 'M0-4.7l4.5 3.3l-1.7 5.3h-5.6l-1.7-5.3z',
  hexagon: 'M-2.3-4h4.6l2.3 4l-2.3 4h-4.6l-2.3-4z',
  star: 'M0-5.4l1.5 3.5l3.8.3l-2.9 2.5l.9 3.7l-3.3-2l-3.3 2l.9-3.7l-2.9-2.5l3.8-.3z',
  cross: 'M-1.6-4.6h3.2v3h3v3.2h-3v3h-3.2v-3h-3v-3.2h3z',
  ring: 'M-4.4 0a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0-8.8 0zM-1.8 0a1.8 1.8 0 1 1 3.6 0a1.8 1.8 0 1 1-3.6 0z',
};

/** The id of a symbol in the page. */
export function symbolId(shape: SymbolShape): string {
  return `map-${shape}`;
}

/** Moves what is drawn round 0, 0 to a point, for an attribute `transform`. */
export function translate([x, y]: Point): string {
  return `translate(${tenth(x)} ${tenth(y)})`;
}

/** A length in tenths of a unit, as fine as a drawing is. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
