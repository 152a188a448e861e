import { max, type ScaleLinear, scaleBand, scaleLinear } from 'd3';
import { spanOf } from '../../model/five-year.ts';
import { element, escaped } from './chart/element.ts';
import { type ChartFrame, drawValueAxis, valueAxis } from './chart/value-axis.ts';
import { PLANS, type Plotted, type Words } from './plotted.ts';
import { type LinkTo, pointLink } from './point-link.ts';
import { hasAdditions } from './shown.ts';
import { planName } from './wording.ts';

const FRAME: ChartFrame = { width: 360, height: 220, left: 44, right: 352, top: 40, bottom: 164 };

/** Positions and width of bars, in units of the drawing. */
interface Bars {
  x: (kind: Plotted['kind'], year: number) => number;
  y: (value: number) => number;
  /** By the last year of a plan. */
  middle: (year: number) => number;
  width: number;
}

/**
 * The chart of an indicator that is counted over five years: for each plan a bar for its target
 * and one for the actual value, from zero.
 * @param said what is said above the axis: the measure with its unit
 * @param words targets that are no number
 * @returns width, height and the markup inside the svg
 */
export function barChart(
  id: string,
  points: readonly Plotted[],
  said: readonly string[],
  words: readonly Words[],
  linkTo: LinkTo,
) {
  // A bar stands on zero, so that its length is its value.
  const axis = valueAxis([0, ...points.map(({ value }) => value)], FRAME);
  const bars = barsIn(FRAME, axis.y, 28);
  const inner = [
    drawValueAxis(axis, FRAME, said),
    names(words, bars),
    ...points.map((point) => pointLink(id, point, linkTo, drawBar(point, bars, FRAME))),
  ];
  return { ...FRAME, inner: inner.join('') };
}

/** The bars alone, in any frame. */
export function barSparkline(points: readonly Plotted[], frame: ChartFrame): string {
  const most = max(points, ({ value }) => value) ?? 1;
  const y = scaleLinear([0, most], [frame.bottom, frame.top]);
  const bars = barsIn(frame, y, (frame.right - frame.left) / (3 * PLANS.length));
  return points.map((point) => bar(point, bars, frame)).join('');
}

function barsIn({ left, right }: ChartFrame, y: ScaleLinear<number, number>, width: number): Bars {
  const band = scaleBand(
    PLANS.map(({ end }) => end),
    [left, right],
  );
  const middle = (year: number) => (band(year) ?? 0) + band.bandwidth() / 2;
  return {
    x: (kind, year) => middle(year) + (kind === 'target' ? -width - width / 16 : width / 16),
    y,
    middle,
    width,
  };
}

function bar(
  { kind, year, value }: Plotted,
  { x, y, width }: Bars,
  { bottom }: ChartFrame,
): string {
  const top = y(value);
  return element('rect', { class: kind, x: x(kind, year), y: top, width, height: bottom - top });
}

function drawBar(point: Plotted, bars: Bars, frame: ChartFrame): string {
  const { kind, year, value, label, shown } = point;
  const middle = bars.x(kind, year) + bars.width / 2;
  const y = bars.y(value) - 7;
  const ring = { class: 'ring', x: middle - 15.5, y: y - 11, width: 31, height: 15, rx: 6 };
  return [
    bar(point, bars, frame),
    element('text', { class: kind, x: middle, y }, escaped(label)),
    hasAdditions(shown.entry) ? element('rect', ring) : '',
  ].join('');
}

/** The names of the plans, their years, and below them targets in words. */
function names(words: readonly Words[], { middle }: Bars): string {
  return PLANS.map((plan) => {
    const x = middle(plan.end);
    const target = words.find(({ year }) => year === plan.end);
    return [
      element('text', { x, y: FRAME.bottom + 17 }, planName(plan.number)),
      element('text', { x, y: FRAME.bottom + 32 }, spanOf(plan).replace('-', '—')),
      target
        ? element('text', { class: 'target', x, y: FRAME.bottom + 47 }, escaped(target.text))
        : '',
    ].join('');
  }).join('');
}
