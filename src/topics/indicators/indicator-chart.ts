import type { Indicator } from '../../model/data/indicators.ts';
import { barChart, barSparkline } from './bar-chart.ts';
import { element, escaped } from './chart/element.ts';
import type { ChartFrame } from './chart/value-axis.ts';
import { levelChart, levelSparkline } from './level-chart.ts';
import { type Plotted, plotted, targetsInWords } from './plotted.ts';
import type { LinkTo } from './point-link.ts';
import { measureName, pricesWording } from './wording.ts';

const SPARKLINE: ChartFrame = { width: 120, height: 44, left: 6, right: 114, top: 6, bottom: 38 };

/** A chart without its frame: its size in units and the markup inside the svg. */
export interface Drawing {
  width: number;
  height: number;
  inner: string;
}

/**
 * Draws the chart of an indicator: axes, lines or bars, and each value.
 * @param linkTo gives the address of each value's passage
 * @returns null if no table gives a number that could be drawn
 */
export function drawChart(indicator: Indicator, linkTo: LinkTo): Drawing | null {
  const points = plotted(indicator);
  if (points.length === 0) return null;
  const { id, measure } = indicator;
  const words = axisWords(indicator, points);
  return measure === 'level'
    ? levelChart(id, points, words, linkTo)
    : barChart(id, points, words, targetsInWords(indicator), linkTo);
}

/** The chart of an indicator as SVG for a page; arguments and null as above. */
export function indicatorChart(indicator: Indicator, linkTo: LinkTo): string | null {
  const drawing = drawChart(indicator, linkTo);
  if (!drawing) return null;
  const { id, name, reading } = indicator;
  return element(
    'svg',
    {
      class: 'chart',
      viewBox: `0 0 ${drawing.width} ${drawing.height}`,
      role: 'group',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-desc`,
    },
    element('title', { id: `${id}-title` }, escaped(`${name}：目标与实际`)),
    element('desc', { id: `${id}-desc` }, escaped(reading)),
    drawing.inner,
  );
}

/** The words above the axis of values: the unit, and of money the prices. */
function axisWords(indicator: Indicator, points: readonly Plotted[]): string[] {
  const { measure, unit } = indicator;
  const counted = measure === 'level' ? unit && `单位：${unit}` : measureName(indicator);
  const pricesOf = (kind: Plotted['kind']) =>
    points.findLast((point) => point.kind === kind)?.shown.entry.prices;
  return [counted, pricesWording(pricesOf('target'), pricesOf('actual'))].filter((it) => it !== '');
}

/** The same as a small picture without numbers, hidden from screen readers: words stand beside it. */
export function sparkline(indicator: Indicator): string | null {
  const points = plotted(indicator);
  if (points.length === 0) return null;
  const inner =
    indicator.measure === 'level'
      ? levelSparkline(points, SPARKLINE)
      : barSparkline(points, SPARKLINE);
  const viewBox = `0 0 ${SPARKLINE.width} ${SPARKLINE.height}`;
  return element('svg', { class: 'chart sparkline', viewBox, 'aria-hidden': 'true' }, inner);
}
