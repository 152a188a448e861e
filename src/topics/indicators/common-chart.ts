import type { Indicator } from '../../model/data/indicators.ts';
import { element, escaped } from './chart/element.ts';
import { mark } from './chart/marks.ts';
import { type ChartFrame, drawValueAxis, valueAxis } from './chart/value-axis.ts';
import { lines, years } from './level-chart.ts';
import { plotted, YEARS } from './plotted.ts';
import { hasAdditions } from './shown.ts';

const FRAME: ChartFrame = { width: 640, height: 360, left: 44, right: 440, top: 34, bottom: 330 };

/** Tells whether an indicator has a place in the common chart: a share in per cent, year by year. */
export function isShare({ measure, unit }: Pick<Indicator, 'measure' | 'unit'>): boolean {
  return measure === 'level' && unit === '%';
}

/**
 * One chart for all shares in per cent, on one axis from 0 to 100, each with its name at the end of
 * its line: a program shows those that are chosen.
 */
export function commonChart(indicators: readonly Indicator[]): string {
  const axis = valueAxis([0, 100], FRAME);
  const scales = { x: years(FRAME.left + 20, FRAME.right - 20), y: axis.y };
  const drawn = indicators.filter(isShare).map((indicator) => {
    const points = plotted(indicator);
    const last = points.at(-1);
    if (!last) return '';
    const end = scales.y(last.value);
    const name = { class: 'line-name', x: FRAME.right, y: end + 4, 'data-y': end + 4 };
    const lead = `M${scales.x(last.year).toFixed(1)},${end.toFixed(1)}H${FRAME.right - 6}`;
    return element(
      'g',
      { 'data-indicator': indicator.id },
      element('path', { class: 'tick', d: lead }),
      lines(points, scales),
      ...points.map(({ kind, year, value, shown }) =>
        mark(kind, scales.x(year), scales.y(value), hasAdditions(shown.entry)),
      ),
      element('text', name, escaped(`${indicator.name} ${last.label}`)),
    );
  });
  const { width, height, bottom } = FRAME;
  return element(
    'svg',
    {
      class: 'chart',
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'common-title',
    },
    element('title', { id: 'common-title' }, '所选的百分比指标，纵轴同为0到100%；数值见下表'),
    drawValueAxis(axis, FRAME, ['单位：%']),
    ...YEARS.map((year) => element('text', { x: scales.x(year), y: bottom + 18 }, `${year}年`)),
    ...drawn,
  );
}
