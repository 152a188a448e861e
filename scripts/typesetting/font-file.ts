import { Font, type FontEditor, type TTF } from 'fonteditor-core';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import type { TypefaceFiles } from '../../src/model/books/typeface.ts';
import { fileOf, type StoredGlyph, storedGlyph, tablesOf, withOutlines } from './true-type.ts';

/** The names that a font file has of itself. */
export interface FontName {
  family: string;
  /** 400 or 700. */
  weight: number;
}

/** Units of a font for its type size; both typefaces have as many. */
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

/** Numerals that a typeface lacks, as the letters that they are composed of. */
const NUMERALS: Readonly<Record<string, readonly string[]>> = {
  Ⅰ: ['I'],
  Ⅱ: ['I', 'I'],
  Ⅲ: ['I', 'I', 'I'],
  Ⅳ: ['I', 'V'],
  Ⅴ: ['V'],
  Ⅵ: ['V', 'I'],
  Ⅶ: ['V', 'I', 'I'],
  Ⅷ: ['V', 'I', 'I', 'I'],
  Ⅸ: ['I', 'X'],
  Ⅹ: ['X'],
};

/** A glyph for the writer of fonts, which knows those composed of others too. */
type Glyph = TTF.Glyph & { compound?: true; glyfs?: Component[] };

/** A glyph as a part of another, `e` to the right. */
interface Component {
  glyphIndex: number;
  transform: { a: 1; b: 0; c: 0; d: 1; e: number; f: 0 };
}

type Bounds = Pick<TTF.Glyph, 'xMin' | 'yMin' | 'xMax' | 'yMax'>;

/**
 * A font file with the characters of some texts, cut out of a typeface that comes in many files.
 * A numeral that the typeface lacks (Ⅲ) is composed of its letters. Outlines are handed on in the
 * form in which the files hold them: to write each of their points anew takes ten times as long.
 * @param characters each once
 * @returns TrueType
 * @throws {Error} for a character that the typeface lacks
 */
export async function fontFile(
  files: TypefaceFiles,
  characters: readonly string[],
  name: FontName,
): Promise<Uint8Array> {
  const numerals = characters.filter((character) => NUMERALS[character]);
  const letters = [...new Set(characters.flatMap((own) => NUMERALS[own] ?? own))];
  const found = await glyphsOf(files, letters, name.weight);
  const asked = new Set(characters);
  const glyphs: Glyph[] = [
    glyphOf('.notdef', [], UNITS, NOTHING),
    ...letters.map((letter, index) => {
      const { advance, outline } = found[index] as StoredGlyph;
      const unicode = asked.has(letter) ? [codeOf(letter)] : [];
      return glyphOf(nameOf(letter), unicode, advance, boundsOf(outline));
    }),
    ...numerals.map((numeral) => composed(numeral, letters, found)),
  ];
  const outlines = [
    undefined,
    ...found.map(({ outline }) => outline),
    ...numerals.map(() => undefined),
  ];
  return fileOf(withOutlines(tablesOf(frameOf(glyphs, name)), outlines));
}

/** The glyphs of letters in a weight: each file of the typeface is cut down to those it has of them. */
async function glyphsOf(
  files: TypefaceFiles,
  letters: readonly string[],
  weight: number,
): Promise<StoredGlyph[]> {
  const wanted = new Map<Buffer, string[]>();
  for (const letter of letters) {
    const file = await files(letter);
    const own = wanted.get(file);
    if (own) own.push(letter);
    else wanted.set(file, [letter]);
  }
  const glyphs = new Map<string, StoredGlyph>();
  for (const [file, own] of wanted) {
    const cut = await subsetFont(file, own.join(''), {
      targetFormat: 'truetype',
      variationAxes: { wght: weight },
      noHinting: true,
      noLayoutClosure: true,
      keepFeatures: [],
    });
    const tables = tablesOf(cut);
    const font = create(cut);
    if (!('glyphForCodePoint' in font)) throw new Error('a file holds more than one font');
    for (const letter of own)
      glyphs.set(letter, storedGlyph(tables, font.glyphForCodePoint(codeOf(letter)).id));
  }
  return letters.map((letter) => glyphs.get(letter) as StoredGlyph);
}

/** The font file of glyphs, without the outlines of the typeface. */
function frameOf(glyphs: Glyph[], { family, weight }: FontName): Buffer {
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
  return font.write({ type: 'ttf', toBuffer: true } as FontEditor.FontWriteOptions) as Buffer;
}

/** The letters of a numeral side by side. */
function composed(
  numeral: string,
  letters: readonly string[],
  found: readonly StoredGlyph[],
): Glyph {
  let left = 0;
  const glyfs: Component[] = [];
  const bounds: Bounds[] = [];
  for (const letter of NUMERALS[numeral] ?? []) {
    const index = letters.indexOf(letter);
    const { outline, advance } = found[index] as StoredGlyph;
    const { xMin, xMax, ...heights } = boundsOf(outline);
    bounds.push({ xMin: xMin + left, xMax: xMax + left, ...heights });
    // The first glyph is that for characters that are missing.
    glyfs.push({ glyphIndex: index + 1, transform: { a: 1, b: 0, c: 0, d: 1, e: left, f: 0 } });
    left += advance;
  }
  const around = {
    xMin: Math.min(...bounds.map(({ xMin }) => xMin)),
    yMin: Math.min(...bounds.map(({ yMin }) => yMin)),
    xMax: Math.max(...bounds.map(({ xMax }) => xMax)),
    yMax: Math.max(...bounds.map(({ yMax }) => yMax)),
  };
  return { ...glyphOf(nameOf(numeral), [codeOf(numeral)], left, around), compound: true, glyfs };
}

function glyphOf(name: string, unicode: number[], advanceWidth: number, bounds: Bounds): Glyph {
  return { name, unicode, contours: [], advanceWidth, leftSideBearing: bounds.xMin, ...bounds };
}

const NOTHING: Bounds = { xMin: 0, yMin: 0, xMax: 0, yMax: 0 };

/** The bounds of an outline, which stand before its points. */
function boundsOf(outline: Buffer): Bounds {
  if (outline.length === 0) return NOTHING;
  const [xMin, yMin, xMax, yMax] = [2, 4, 6, 8].map((at) => outline.readInt16BE(at)) as [
    number,
    number,
    number,
    number,
  ];
  return { xMin, yMin, xMax, yMax };
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function nameOf(character: string): string {
  return `u${codeOf(character).toString(16).padStart(4, '0')}`;
}
