import { extent, type ScaleLinear, scaleLinear } from 'd3';
import { element, escaped } from './element.ts';

/** The axis of values: numbers at its left, a line across at each of them. */
export interface ValueAxis {
  y: ScaleLinear<number, number>;
  /** Set where it doesn't begin at zero, which the drawing and its words then say. */
  isCut: boolean;
}

/** A chart's size and, in it, the edges of the area for values, in units. */
export interface ChartFrame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const TICKS = 4;
/** Values are this part of the highest or more: then the axis may begin above zero. */
const NEAR = 0.5;

/**
 * The axis for values. It begins at zero unless all values are close to each other, so that a line
 * over zero would be flat.
 */
export function valueAxis(
  values: readonly number[],
  { top, bottom }: Pick<ChartFrame, 'top' | 'bottom'>,
): ValueAxis {
  const [low = 0, high = 1] = extent(values) as [number, number];
  const isCut = low !== high && low > high * NEAR;
  const room = (high - low) / 4;
  const domain = isCut ? [low - room, high + room / 2] : [Math.min(0, low), high];
  return { y: scaleLinear(domain, [bottom, top]).nice(TICKS), isCut };
}

/** Draws the axis with its numbers, and above it words: the unit, and that it is cut. */
export function drawValueAxis(
  { y, isCut }: ValueAxis,
  { left, right, top, bottom }: ChartFrame,
  words: readonly string[],
): string {
  const name = y.tickFormat(TICKS, 'f');
  const ticks = y.ticks(TICKS).map((value) => {
    const at = y(value);
    return [
      element('path', { class: 'tick', d: `M${left},${round(at)}H${right}` }),
      element('text', { class: 'axis-value', x: left - 6, y: at + 4 }, name(value)),
    ].join('');
  });
  const said = [...words, ...(isCut ? ['纵轴不从0起'] : [])].join('，');
  return [
    ...ticks,
    element('path', { class: 'axis', d: `M${left},${bottom}H${right}` }),
    element('path', { class: 'axis', d: `M${left},${top}${isCut ? cutTo(bottom) : `V${bottom}`}` }),
    element('text', { class: 'axis-words', x: 4, y: 13 }, escaped(said)),
  ].join('');
}

/** The rest of an axis with the zigzag of one that is cut, down to its foot. */
function cutTo(bottom: number): string {
  return `V${bottom - 16}l-4,3l8,4l-4,3V${bottom}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
