import { DAYLIGHT } from '../../../../styles/daylight.ts';
import { shape } from '../view/shape.ts';
import { widthOf } from './text-lines.ts';

const FONTS = '"Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif';

/** A line of text with its baseline at (x, y), in a font size in units. */
export function line(text: string, x: number, y: number, size: number): SVGElement {
  return shape('text', { x, y, fill: DAYLIGHT.ink, 'font-family': FONTS, 'font-size': size }, text);
}

/** A sign of the legend and its meaning. */
export interface LegendItem {
  key: SVGElement;
  name: string;
}

const SIZE = 12;
const KEY = { width: 32, height: 14 };
const ROW = 22;

/**
 * A legend in rows.
 * @param width of the room, in units
 * @returns the group, from (0, 0) on, and how high it is
 */
export function legendRows(items: readonly LegendItem[], width: number) {
  const group = shape('g', {});
  let [x, y] = [0, 0];
  for (const { key, name } of items) {
    const room = KEY.width + 6 + widthOf(name) * SIZE;
    if (x > 0 && x + room > width) [x, y] = [0, y + ROW];
    for (const [side, value] of Object.entries({ x, y: y + 4, ...KEY })) {
      key.setAttribute(side, String(value));
    }
    group.append(key, line(name, x + KEY.width + 6, y + 15, SIZE));
    x += room + 18;
  }
  return { group, height: items.length > 0 ? y + ROW : 0 };
}
