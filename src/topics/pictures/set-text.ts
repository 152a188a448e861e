import type { Outline, Typeface } from './typeface.ts';

/** How a line is set: where it begins, how large, with what between its characters. */
export interface Setting {
  x: number;
  y: number;
  size: number;
  fill: string;
  /** Added between characters, in parts of the size. */
  spacing?: number;
}

/** Marks whose ink keeps to one half of the square, which is all the room they get. */
const LEFT_HALF = /[”》〕）、，。]/u;
const RIGHT_HALF = /[“《〔（]/u;
const HALF = 560;

/** About how long a line is, in parts of its size. */
export function lengthOf(text: string, spacing = 0): number {
  const marks = [...text].filter((mark) => LEFT_HALF.test(mark) || RIGHT_HALF.test(mark)).length;
  return text.length * (1 + spacing) - marks * (1 - HALF / 1000);
}

/** A line from left to right as SVG; x and y are where its base line begins. */
export async function setLine(typeface: Typeface, text: string, setting: Setting): Promise<string> {
  const { x, y, size, spacing = 0 } = setting;
  const outlines = await typeface(text);
  let pen = x;
  const glyphs = Array.from(text, (character, index) => {
    const outline = outlines[index] as Outline;
    const isOpening = RIGHT_HALF.test(character);
    const advance = isOpening || LEFT_HALF.test(character) ? HALF : outline.advance;
    const shift = isOpening ? HALF - outline.advance : 0;
    const glyph = place(outline, pen + (shift * size) / 1000, y, size);
    pen += (advance / 1000 + spacing) * size;
    return glyph;
  });
  return `<g fill="${setting.fill}">${glyphs.join('')}</g>`;
}

/** A column from top to bottom as SVG; x is its middle, y the top of its first character. */
export async function setColumn(
  typeface: Typeface,
  text: string,
  setting: Setting,
): Promise<string> {
  const { x, y, size, spacing = 0 } = setting;
  const outlines = await typeface(inColumns(text));
  const step = (1 + spacing) * size;
  const glyphs = outlines.map((outline, index) =>
    place(outline, x - (outline.advance * size) / 2000, y + index * step + 0.88 * size, size),
  );
  return `<g fill="${setting.fill}">${glyphs.join('')}</g>`;
}

/** Quotation marks have forms of their own in columns. */
function inColumns(text: string): string {
  return text.replaceAll('“', '﹃').replaceAll('”', '﹄');
}

function place({ path }: Outline, x: number, y: number, size: number): string {
  const scale = size / 1000;
  return `<path transform="matrix(${scale} 0 0 ${-scale} ${round(x)} ${round(y)})" d="${path}"/>`;
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
