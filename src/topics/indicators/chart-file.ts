import type { Typeface } from '../../model/books/typeface.ts';
import type { Indicator } from '../../model/data/indicators.ts';
import { DAYLIGHT } from '../../styles/daylight.ts';
import { setLine } from '../pictures/set-text.ts';
import { openSong } from '../pictures/typeface.ts';
import styles from './chart/chart.css?raw';
import { element, escaped } from './chart/element.ts';
import { mark } from './chart/marks.ts';
import { drawChart } from './indicator-chart.ts';

/** Units above and below the chart: for its name, and for the key and the source. */
const HEAD = 30;
const FOOT = 44;
/** Pixels of a picture for a unit of the drawing. */
const SCALE = 3;

/** The tokens that the chart's styles use: a file has one paper, whatever the reader's colours. */
const TOKENS: Record<string, string> = {
  ...DAYLIGHT,
  'chart-target': '#20606f',
  restored: DAYLIGHT.cinnabar,
  hei: "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif",
};

/** The styles as every program understands them that reads SVG: without layers and properties. */
const PLAIN = styles
  .replace(/\/\*.*?\*\//gs, '')
  .replace(/--chart-target:.*?;/g, '')
  .replace(/@media print \{.*?\}\s*\}/gs, '')
  .replace(/@layer components \{(.*)\}/s, '$1')
  .replace(/var\(--([\w-]+)\)/g, (_, name: string) => TOKENS[name] ?? 'inherit')
  .replace(/\s+/g, ' ');

/**
 * The chart as an SVG file that says by itself what it shows and where it is from, without links.
 * @param sources names of the documents whose tables it shows
 * @returns null if no table gives a number that could be drawn
 */
export function chartFile(indicator: Indicator, sources: string): string | null {
  const drawing = drawChart(indicator, () => null);
  if (!drawing) return null;
  const { id, name, reading, attribute } = indicator;
  const { width, height, inner } = drawing;
  const total = HEAD + height + FOOT;
  const foot = HEAD + height;
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      width: width * 2,
      height: total * 2,
      viewBox: `0 0 ${width} ${total}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
    },
    element('title', { id: `${id}-title` }, escaped(`${name}：目标与实际`)),
    element('desc', { id: `${id}-desc` }, escaped(reading)),
    element('style', {}, PLAIN),
    element('rect', { width, height: total, fill: DAYLIGHT.paper }),
    element('text', { class: 'chart-name', x: 4, y: 20 }, escaped(name)),
    attribute ? element('text', { class: 'axis-value', x: width - 8, y: 20 }, attribute) : '',
    element('g', { transform: `translate(0,${HEAD})` }, inner),
    mark('actual', 12, foot + 14),
    element('text', { class: 'axis-words', x: 22, y: foot + 18 }, '实际'),
    mark('target', 64, foot + 14),
    element('text', { class: 'axis-words', x: 74, y: foot + 18 }, '目标'),
    mark('actual', 116, foot + 14, true),
    element(
      'text',
      { class: 'axis-words', x: 128, y: foot + 18 },
      '有编者补入的小数点、百分号或方括号',
    ),
    element(
      'text',
      { class: 'axis-words', x: 4, y: foot + 36 },
      escaped(`来源：${sources}的指标表；东北振兴文库`),
    ),
  )}\n`;
}

const TEXT =
  /<text class="([^"]*)" x="([^"]*)" y="([^"]*)">([^<]*)<\/text>|<text x="([^"]*)" y="([^"]*)">([^<]*)<\/text>/g;

/** The same file with outlines in place of its text, to be drawn where no typeface is installed. */
export async function chartOutlines(file: string): Promise<string> {
  const { bold, regular } = await typefacesOfCharts();
  const texts = await Promise.all(
    [...file.matchAll(TEXT)].map(async ([, kind = '', x1, y1, text1, x2, y2, text2]) => {
      const isBold = kind === 'actual' || kind === 'chart-name';
      const size = kind === 'chart-name' ? 15 : 11;
      const text = plain(text1 ?? text2 ?? '');
      const typeface = isBold ? bold : regular;
      const before = { 'axis-value': 1, 'axis-words': 0, 'chart-name': 0 }[kind] ?? 0.5;
      const x = Number(x1 ?? x2) - (await widthOf(text, typeface)) * size * before;
      const fill =
        kind === 'target' ? TOKENS['chart-target'] : isBold ? DAYLIGHT.ink : DAYLIGHT['ink-muted'];
      const setting = { x, y: Number(y1 ?? y2), size, fill: fill ?? DAYLIGHT.ink };
      return setLine(typeface, text, setting);
    }),
  );
  let next = 0;
  return file
    .replace(TEXT, () => texts[next++] ?? '')
    .replace(/ (width|height)="(\d+)"/g, (_, side: string, size: string, at: number) =>
      // Those of the svg itself, at its very beginning.
      at < 100 ? ` ${side}="${(Number(size) / 2) * SCALE}"` : ` ${side}="${size}"`,
    );
}

/** The width of a text, in parts of its size, set as set-text.ts does it. */
async function widthOf(text: string, typeface: Typeface): Promise<number> {
  const outlines = await typeface(text);
  const marks = text.match(/[“”（）、，。]/g)?.length ?? 0;
  return outlines.reduce((sum, { advance }) => sum + advance / 1000, 0) - marks * 0.44;
}

let typefaces: Promise<{ bold: Typeface; regular: Typeface }> | undefined;

/** The weights of the typeface, opened when the first chart is set. */
function typefacesOfCharts() {
  typefaces ??= Promise.all([openSong(700), openSong(500)]).then(([bold, regular]) => ({
    bold,
    regular,
  }));
  return typefaces;
}

/** A text without escapes, and with letters for the Roman numerals (Ⅲ) that the typeface lacks. */
function plain(text: string): string {
  return text
    .replace(/[Ⅰ-Ⅻ]/g, (numeral) => numeral.normalize('NFKC'))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
