import type { Indicator } from '../../model/data/indicators.ts';
import { barChart, barSketch } from './bar-chart.ts';
import { element, escaped } from './chart/element.ts';
import { type Frame, levelChart, levelSketch } from './level-chart.ts';
import { plotted, targetsInWords } from './plotted.ts';
import type { LinkTo } from './point-link.ts';

const SKETCH: Frame = { width: 120, height: 44, left: 6, right: 114, top: 6, bottom: 38 };

/**
 * The chart of an indicator as SVG.
 * @param linkTo where each value's passage is
 * @param attributes of the svg besides its own: a style sheet's namespace for files
 * @returns null where no table gives a number that could be drawn
 */
export function indicatorChart(
  indicator: Indicator,
  linkTo: LinkTo,
  attributes: Record<string, string> = {},
  head = '',
): string | null {
  const points = plotted(indicator);
  if (points.length === 0) return null;
  const { id, name, reading, measure } = indicator;
  const { width, height, inner } =
    measure === 'level'
      ? levelChart(id, points, linkTo)
      : barChart(id, points, targetsInWords(indicator), linkTo);
  return element(
    'svg',
    {
      ...attributes,
      class: 'chart',
      viewBox: `0 0 ${width} ${height}`,
      role: 'group',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-desc`,
    },
    element('title', { id: `${id}-title` }, escaped(`${name}：目标与实际`)),
    element('desc', { id: `${id}-desc` }, escaped(reading)),
    head,
    inner,
  );
}

/** A small picture of the same, without numbers; whoever doesn't see it has the words beside it. */
export function indicatorSketch(indicator: Indicator): string | null {
  const points = plotted(indicator);
  if (points.length === 0) return null;
  const inner =
    indicator.measure === 'level' ? levelSketch(points, SKETCH) : barSketch(points, SKETCH);
  const viewBox = `0 0 ${SKETCH.width} ${SKETCH.height}`;
  return element('svg', { class: 'chart sketch', viewBox, 'aria-hidden': 'true' }, inner);
}
