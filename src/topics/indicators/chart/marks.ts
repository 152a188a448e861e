import { symbol, symbolCircle, symbolDiamond } from 'd3';
import { element } from './element.ts';

/**
 * The marks of all charts, told apart by shape before colour: actual values are filled dots on a
 * full line, targets are hollow diamonds on a dashed one. Colours come from chart.css.
 */
const SHAPES = { actual: symbol(symbolCircle, 38), target: symbol(symbolDiamond, 52) };

export type MarkKind = keyof typeof SHAPES;

const RING = 7;

/**
 * A mark at a place.
 * @param restored with a ring around it: characters of the value are the edition's
 */
export function mark(kind: MarkKind, x: number, y: number, restored = false): string {
  const shape = element('path', {
    class: kind,
    transform: `translate(${round(x)},${round(y)})`,
    d: round3(SHAPES[kind]() ?? ''),
  });
  return restored ? shape + element('circle', { class: 'ring', cx: x, cy: y, r: RING }) : shape;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function round3(path: string): string {
  return path.replace(/\d+\.\d+/g, (digits) => String(round(Number(digits))));
}
