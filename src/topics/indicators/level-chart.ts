import { extent, line, type ScaleLinear, scaleLinear } from 'd3';
import { element, escaped } from './chart/element.ts';
import { mark } from './chart/marks.ts';
import { type Plotted, YEARS } from './plotted.ts';
import { type LinkTo, pointLink } from './point-link.ts';
import { hasAdditions } from './shown.ts';

/** A chart's size and, in it, the edges of the area for values, in units. */
export interface ChartFrame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Scales {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
}

const FRAME: ChartFrame = { width: 340, height: 180, left: 30, right: 310, top: 30, bottom: 132 };

/**
 * A level over the years: a full line through actual values, and from the start of each plan a
 * dashed line to its target.
 * @returns width, height and the markup inside the svg
 */
export function levelChart(id: string, points: readonly Plotted[], linkTo: LinkTo) {
  const scales = scalesOf(points, FRAME);
  const inner = [
    axis(scales, FRAME),
    lines(points, scales),
    ...points.map((point) => pointLink(id, point, linkTo, drawPoint(point, points, scales))),
  ];
  return { ...FRAME, inner: inner.join('') };
}

/** The lines of a level chart, without names, in any frame. */
export function levelSparkline(points: readonly Plotted[], frame: ChartFrame): string {
  const scales = scalesOf(points, frame);
  const marks = points.map(({ kind, year, value }) => {
    const at = { cx: scales.x(year), cy: scales.y(value), r: 2 };
    return element('circle', { class: kind, ...at });
  });
  return lines(points, scales) + marks.join('');
}

function scalesOf(points: readonly Plotted[], { left, right, top, bottom }: ChartFrame): Scales {
  const [low = 0, high = 1] = extent(points, ({ value }) => value) as [number, number];
  // One value alone stands in the middle.
  const room = high === low ? Math.abs(low) || 1 : 0;
  return {
    x: scaleLinear([YEARS[0] as number, YEARS.at(-1) as number], [left, right]),
    y: scaleLinear([low - room, high + room], [bottom, top]),
  };
}

function axis({ x }: Scales, { left, right, height }: ChartFrame): string {
  const foot = height - 22;
  const ticks = YEARS.map((year) =>
    element('path', { class: 'tick', d: `M${Math.round(x(year))},8V${foot}` }),
  );
  const names = YEARS.map((year) => element('text', { x: x(year), y: height - 6 }, `${year}年`));
  return [
    ...ticks,
    element('path', { class: 'axis', d: `M${left - 24},${foot}H${right + 24}` }),
    ...names,
  ].join('');
}

/** Lines between values; a year without a value leaves a gap. */
function lines(points: readonly Plotted[], { x, y }: Scales): string {
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
