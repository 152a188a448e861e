import type { DrawingPoint } from './view/view.ts';

/** Parts of the map's width and height by which an arrow key moves it. */
const STEPS: Record<string, DrawingPoint> = {
  ArrowLeft: { x: 1 / 8, y: 0 },
  ArrowRight: { x: -1 / 8, y: 0 },
  ArrowUp: { x: 0, y: 1 / 8 },
  ArrowDown: { x: 0, y: -1 / 8 },
};
const FACTORS: Record<string, number> = { '+': 1.5, '=': 1.5, '-': 1 / 1.5, _: 1 / 1.5 };

/** The action of a key on a map. */
export type KeyAction =
  | { do: 'move'; by: DrawingPoint }
  | { do: 'zoom'; factor: number }
  | { do: 'whole' };

/**
 * The action of a key while the map has the focus: arrows move it, + and − zoom, 0 shows all of it.
 * @returns undefined for other keys
 */
export function keyAction(key: string): KeyAction | undefined {
  const by = STEPS[key];
  if (by) return { do: 'move', by };
  const factor = FACTORS[key];
  if (factor) return { do: 'zoom', factor };
  return key === '0' ? { do: 'whole' } : undefined;
}

/**
 * The index in a list to which a key leads, round its ends.
 * @param count length of the list
 * @param from index of the present item
 * @returns undefined for other keys
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
