import type { Indicator } from '../../model/data/indicators.ts';
import styles from './chart/chart.css?raw';
import { element } from './chart/element.ts';
import { indicatorChart } from './indicator-chart.ts';

/** Paper and ink of tokens.css, which a file can't use. */
const COLOURS = `svg{--paper:#fbf8f1;--ink:#25211b;--ink-muted:#6a6155;--hairline:#ddd4c4;--rule:#8f8473;--cinnabar:#a8281c;--hei:'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif;background:#fbf8f1}`;

/** The chart as a file of its own: complete in itself, in the colours of paper, without links. */
export function chartFile(indicator: Indicator): string | null {
  // A file has one ground, whatever the reader's screen has.
  const light = styles.replace(
    /@media \(prefers-color-scheme: dark\) \{\s*\.chart \{[^}]*\}\s*\}/,
    '',
  );
  const head = element('style', {}, COLOURS + light.replace(/\/\*.*?\*\//gs, ''));
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', width: '680', height: '352' };
  const svg = indicatorChart(indicator, () => null, attributes, head);
  return svg && `${svg}\n`;
}
