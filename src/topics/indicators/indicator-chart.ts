import type { Indicator } from '../../model/data/indicators.ts';
import { DAYLIGHT } from '../../styles/daylight.ts';
import { barChart, barSparkline } from './bar-chart.ts';
import styles from './chart/chart.css?raw';
import { element, escaped } from './chart/element.ts';
import { type ChartFrame, levelChart, levelSparkline } from './level-chart.ts';
import { plotted, targetsInWords } from './plotted.ts';
import type { LinkTo } from './point-link.ts';

const SPARKLINE: ChartFrame = { width: 120, height: 44, left: 6, right: 114, top: 6, bottom: 38 };

/**
 * The chart of an indicator as SVG.
 * @param linkTo gives the address of each value's passage
 * @param attributes of the svg besides its own: the namespace for files
 * @returns null if no table gives a number that could be drawn
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

/** Custom properties that the chart's styles use, which a file can't take from the page. */
const TOKENS = Object.entries({
  ...DAYLIGHT,
  restored: DAYLIGHT.cinnabar,
  hei: "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif",
}).map(([name, value]) => `--${name}:${value};`);

/** The chart as an SVG file of its own, in the colours of paper, without links; null as above. */
export function chartFile(indicator: Indicator): string | null {
  // A file has one background, whatever the reader's colour scheme.
  const light = styles.replace(
    /@media \(prefers-color-scheme: dark\) \{\s*\.chart \{[^}]*\}\s*\}/,
    '',
  );
  const head = element(
    'style',
    {},
    `svg{${TOKENS.join('')}background:${DAYLIGHT.paper}}${light.replace(/\/\*.*?\*\//gs, '')}`,
  );
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', width: '680', height: '352' };
  const svg = indicatorChart(indicator, () => null, attributes, head);
  return svg && `${svg}\n`;
}
