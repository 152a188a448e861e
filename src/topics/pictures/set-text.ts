import type { Outline, Typeface } from '../../model/books/typeface.ts';

/** The setting of a line or column: its origin, size, colour and spacing, in units of the picture. */
export interface TextSetting {
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

/** The approximate length of a line, in parts of its size. */
export function lengthOf(text: string, spacing = 0): number {
  const marks = [...text].filter((mark) => LEFT_HALF.test(mark) || RIGHT_HALF.test(mark)).length;
  return text.length * (1 + spacing) - marks * (1 - HALF / 1000);
}

/** A line from left to right as SVG; x and y are the beginning of its base line. */
export async function setLine(
  typeface: Typeface,
  text: string,
  setting: TextSetting,
): Promise<string> {
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
  setting: TextSetting,
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

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** Marks that begin no line, and marks that end none. */
const CLOSING = /^[”》〕）、，。]/u;
const OPENING = /[“《〔（]$/u;

/**
 * Breaks a title into lines of about the same length: between words, but not in a quotation nor in
 * 东北振兴, the subject of all these titles.
 * @param longest number of characters that a line may have; a longer word stays whole
 */
export function titleLines(title: string, longest: number): string[] {
  const count = Math.ceil(title.length / longest);
  const lines: string[] = [];
  let rest = title;
  for (let left = count; left > 1; left--) {
    const end = breakNear(rest, rest.length / left, longest);
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...lines, rest].filter(Boolean);
}

/** The place to break that is nearest to a wanted one; a little later is better than earlier. */
function breakNear(text: string, wanted: number, longest: number): number {
  const places = [...WORDS.segment(text)]
    .map(({ index }) => index)
    .filter((index) => index > 0 && index <= longest && mayBreak(text, index));
  const distance = (index: number) => Math.abs(index - wanted - 0.1);
  return places.sort((a, b) => distance(a) - distance(b))[0] ?? text.length;
}

function mayBreak(text: string, index: number): boolean {
  const [before, after] = [text.slice(0, index), text.slice(index)];
  const isInside = /“[^”]*$/.test(before) || (before.endsWith('东北') && after.startsWith('振兴'));
  return !isInside && !CLOSING.test(after) && !OPENING.test(before);
}
