import { extent, line, type ScaleLinear, scaleLinear } from 'd3';
import { element, escaped } from './chart/element.ts';
import { mark } from './chart/marks.ts';
import { type ChartFrame, drawValueAxis, valueAxis } from './chart/value-axis.ts';
import { type Plotted, YEARS } from './plotted.ts';
import { type LinkTo, pointLink } from './point-link.ts';
import { hasAdditions } from './shown.ts';

interface Scales {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
}

const FRAME: ChartFrame = { width: 360, height: 220, left: 44, right: 352, top: 40, bottom: 190 };
/** Room for the label of the first and of the last year. */
const SIDE = 26;

/**
 * A level over the years: a full line through actual values, and from the start of each plan a
 * dashed line to its target.
 * @param words what is said above the axis: the unit, the prices
 * @returns width, height and the markup inside the svg
 */
export function levelChart(
  id: string,
  points: readonly Plotted[],
  words: readonly string[],
  linkTo: LinkTo,
) {
  const axis = valueAxis(
    points.map(({ value }) => value),
    FRAME,
  );
  const scales = { x: years(FRAME.left + SIDE, FRAME.right - SIDE), y: axis.y };
  const inner = [
    drawValueAxis(axis, FRAME, words),
    ...YEARS.map((year) =>
      element('text', { x: scales.x(year), y: FRAME.bottom + 18 }, `${year}年`),
    ),
    lines(points, scales),
    ...points.map((point) => pointLink(id, point, linkTo, drawPoint(point, points, scales))),
  ];
  return { ...FRAME, inner: inner.join('') };
}

/** The lines of a level chart, without names, in any frame. */
export function levelSparkline(points: readonly Plotted[], frame: ChartFrame): string {
  const { left, right, top, bottom } = frame;
  const [low = 0, high = 1] = extent(points, ({ value }) => value) as [number, number];
  // One value alone stands in the middle.
  const room = high === low ? Math.abs(low) || 1 : 0;
  const scales = {
    x: years(left, right),
    y: scaleLinear([low - room, high + room], [bottom, top]),
  };
  const marks = points.map(({ kind, year, value }) => {
    const at = { cx: scales.x(year), cy: scales.y(value), r: 2 };
    return element('circle', { class: kind, ...at });
  });
  return lines(points, scales) + marks.join('');
}

/** The scale of the years in which plans begin and end. */
export function years(left: number, right: number): ScaleLinear<number, number> {
  return scaleLinear([YEARS[0] as number, YEARS.at(-1) as number], [left, right]);
}

/** Lines between values; a year without a value leaves a gap. */
export function lines(points: readonly Plotted[], { x, y }: Scales): string {
  const path = line<Plotted>(
    ({ year }) => x(year),
    ({ value }) => y(value),
  ).digits(1);
  const actual = points.filter(({ kind }) => kind === 'actual');
  const targets = points.flatMap((target) => {
    const start = actual.find(({ year }) => year === target.year - 5);
    return target.kind === 'target' && start ? [path([start, target])] : [];
  });
  const dashed = targets.map((d) => element('path', { class: 'line target', d: d ?? '' }));
  const full = element('path', { class: 'line actual', d: path(actual) ?? '' });
  return dashed.join('') + (actual.length > 1 ? full : '');
}

/** A mark with its label above, or below if another value of that year is above it. */
function drawPoint(point: Plotted, points: readonly Plotted[], { x, y }: Scales): string {
  const { kind, year, value, label, shown } = point;
  const other = points.find((one) => one.year === year && one.kind !== kind);
  const isBelow =
    other !== undefined && (value < other.value || (value === other.value && kind === 'target'));
  const [px, py] = [x(year), y(value)];
  return [
    element('rect', {
      class: 'hit',
      x: px - 22,
      y: isBelow ? py - 5 : py - 25,
      width: 44,
      height: 30,
    }),
    mark(kind, px, py, hasAdditions(shown.entry)),
    element('text', { class: kind, x: px, y: isBelow ? py + 19 : py - 11 }, escaped(label)),
  ].join('');
}
