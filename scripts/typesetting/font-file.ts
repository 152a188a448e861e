import { Font, type FontEditor, type TTF } from 'fonteditor-core';
import type { Outline, Typeface } from '../../src/model/books/typeface.ts';

/** The names that a font file has of itself. */
export interface FontName {
  family: string;
  /** 400 or 700. */
  weight: number;
}

/** Units of a font for its type size; outlines are rounded to them. */
const UNITS = 1000;
/** Height above and depth below the base line. */
const ASCENT = 880;
const DESCENT = -120;
/** Heights of H and of x, as both typefaces have them. */
const CAPITAL = 733;
const SMALL = 543;
/** Of the tables `OS/2` and `head`: marks of a bold font and of a regular one. */
const STYLE = {
  bold: { fsSelection: 0x20, macStyle: 1 },
  regular: { fsSelection: 0x40, macStyle: 0 },
};

/**
 * A font file with the characters of some texts, cut out of a typeface that comes in many files.
 * A numeral that the typeface lacks (Ⅲ) is composed of its letters.
 * @param characters each once
 * @returns TrueType
 * @throws {Error} for a character that the typeface lacks
 */
export async function fontFile(
  typeface: Typeface,
  characters: readonly string[],
  { family, weight }: FontName,
): Promise<Uint8Array> {
  const glyphs: TTF.Glyph[] = [glyphOf('.notdef', [], [{ path: '', advance: UNITS, steps: [] }])];
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    const outlines = await typeface(NUMERALS[character] ?? character);
    glyphs.push(glyphOf(`u${code.toString(16).padStart(4, '0')}`, [code], outlines));
  }
  const font = Font.create();
  const ttf = font.get();
  const isBold = weight >= 700;
  const { fsSelection, macStyle } = STYLE[isBold ? 'bold' : 'regular'];
  const style = isBold ? 'Bold' : 'Regular';
  const whole = `${family} ${style}`;
  // The same texts give the same bytes.
  Object.assign(ttf.head, { unitsPerEm: UNITS, macStyle, created: 1, modified: 1 });
  Object.assign(ttf.hhea, { ascent: ASCENT, descent: DESCENT, lineGap: 0 });
  Object.assign(ttf['OS/2'], {
    usWeightClass: weight,
    fsSelection,
    sTypoAscender: ASCENT,
    sTypoDescender: DESCENT,
    sTypoLineGap: 0,
    usWinAscent: ASCENT,
    usWinDescent: -DESCENT,
    sCapHeight: CAPITAL,
    sxHeight: SMALL,
  });
  Object.assign(ttf.name, {
    fontFamily: family,
    fontSubFamily: style,
    uniqueSubFamily: whole,
    fullName: whole,
    postScriptName: whole.replaceAll(' ', '-'),
  });
  ttf.glyf = glyphs;
  font.set(ttf);
  return new Uint8Array(
    font.write({ type: 'ttf', toBuffer: true } as FontEditor.FontWriteOptions) as Buffer,
  );
}

const NUMERALS: Readonly<Record<string, string>> = {
  Ⅰ: 'I',
  Ⅱ: 'II',
  Ⅲ: 'III',
  Ⅳ: 'IV',
  Ⅴ: 'V',
  Ⅵ: 'VI',
  Ⅶ: 'VII',
  Ⅷ: 'VIII',
  Ⅸ: 'IX',
  Ⅹ: 'X',
};

/** A glyph of the outlines of characters side by side. */
function glyphOf(name: string, unicode: number[], outlines: readonly Outline[]): TTF.Glyph {
  let left = 0;
  const contours = outlines.flatMap(({ steps, advance }) => {
    const drawn = contoursOf(steps, left);
    left += advance;
    return drawn;
  });
  const xs = contours.flatMap((contour) => contour.map(({ x }) => x));
  const ys = contours.flatMap((contour) => contour.map(({ y }) => y));
  const isEmpty = xs.length === 0;
  return {
    name,
    unicode,
    contours,
    advanceWidth: Math.round(left || (outlines[0]?.advance ?? 0)),
    leftSideBearing: isEmpty ? 0 : Math.min(...xs),
    xMin: isEmpty ? 0 : Math.min(...xs),
    xMax: isEmpty ? 0 : Math.max(...xs),
    yMin: isEmpty ? 0 : Math.min(...ys),
    yMax: isEmpty ? 0 : Math.max(...ys),
  };
}

/**
 * The contours of straight lines and quadratic curves.
 * @param left where the character begins
 * @throws {Error} for a cubic curve, which TrueType can't hold
 */
function contoursOf(steps: Outline['steps'], left: number): TTF.Contour[] {
  const contours: TTF.Contour[] = [];
  let contour: TTF.Contour = [];
  for (const { command, args } of steps) {
    if (command === 'bezierCurveTo')
      throw new Error('a cubic curve can’t be put into a TrueType font');
    if (command === 'moveTo') {
      contour = [];
      contours.push(contour);
    }
    for (let at = 0; at + 1 < args.length; at += 2)
      contour.push({
        x: Math.round((args[at] as number) + left),
        y: Math.round(args[at + 1] as number),
        // The first of a curve's two points draws it, and isn't on it.
        onCurve: command !== 'quadraticCurveTo' || at > 0,
      });
  }
  for (const drawn of contours) {
    const [first] = drawn;
    const last = drawn.at(-1);
    // A contour is closed by itself.
    if (drawn.length > 1 && first?.x === last?.x && first?.y === last?.y && last?.onCurve)
      drawn.pop();
  }
  return contours.filter(({ length }) => length > 2);
}
