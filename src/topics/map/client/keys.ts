import type { Point } from './view/view.ts';

/** Parts of the map's width and height by which an arrow key moves it. */
const STEPS: Record<string, Point> = {
  ArrowLeft: { x: 1 / 8, y: 0 },
  ArrowRight: { x: -1 / 8, y: 0 },
  ArrowUp: { x: 0, y: 1 / 8 },
  ArrowDown: { x: 0, y: -1 / 8 },
};
const FACTORS: Record<string, number> = { '+': 1.5, '=': 1.5, '-': 1 / 1.5, _: 1 / 1.5 };

/** What a key asks a map to do. */
export type KeyAction =
  | { do: 'move'; by: Point }
  | { do: 'zoom'; factor: number }
  | { do: 'whole' };

/**
 * What a key means while the map has the focus: arrows move it, + and − zoom, 0 shows all of it.
 * @returns undefined for keys that mean nothing to a map
 */
export function keyAction(key: string): KeyAction | undefined {
  const by = STEPS[key];
  if (by) return { do: 'move', by };
  const factor = FACTORS[key];
  if (factor) return { do: 'zoom', factor };
  return key === '0' ? { do: 'whole' } : undefined;
}

/**
 * The place in a row of things that a key leads to, from one of them; undefined for other keys.
 * @param count how many there are
 * @param from the place of the present one, from 0
 */
export function keyStep(key: string, count: number, from: number): number | undefined {
  const places: Record<string, number> = {
    ArrowRight: from + 1,
    ArrowDown: from + 1,
    ArrowLeft: from - 1,
    ArrowUp: from - 1,
    Home: 0,
    End: count - 1,
  };
  const place = places[key];
  return place === undefined || count === 0 ? undefined : (place + count) % count;
}
