import type { Indicator } from '../../model/data/indicators.ts';
import { DAYLIGHT } from '../../styles/daylight.ts';
import styles from './chart/chart.css?raw';
import { element } from './chart/element.ts';
import { indicatorChart } from './indicator-chart.ts';

/** The tokens that the chart's styles ask for, which a file can't take from the page. */
const TOKENS = Object.entries({
  ...DAYLIGHT,
  restored: DAYLIGHT.cinnabar,
  hei: "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif",
}).map(([name, value]) => `--${name}:${value};`);

/** The chart as a file of its own: complete in itself, in the colours of paper, without links. */
export function chartFile(indicator: Indicator): string | null {
  // A file has one ground, whatever the reader's screen has.
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
