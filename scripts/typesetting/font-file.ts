import opentype from 'opentype.js';
import type { Outline, Typeface } from '../../src/model/books/typeface.ts';

/** What a font file says of itself. */
export interface FontName {
  family: string;
  /** 400 or 700. */
  weight: number;
}

/** Height above and depth below the base line, for a type size of 1000. */
const ASCENT = 880;
const DESCENT = -120;

/**
 * A font file with the characters of some texts, cut out of a typeface that comes in many files.
 * A numeral that the typeface lacks (Ⅲ) is composed of its letters.
 * @param characters each once
 * @returns OpenType with cubic outlines
 * @throws {Error} for a character that the typeface lacks
 */
export async function fontFile(
  typeface: Typeface,
  characters: readonly string[],
  { family, weight }: FontName,
): Promise<Uint8Array> {
  const glyphs = [
    new opentype.Glyph({ name: '.notdef', advanceWidth: 1000, path: new opentype.Path() }),
  ];
  for (const character of characters) {
    const outlines = await typeface(NUMERALS[character] ?? character);
    const code = character.codePointAt(0) ?? 0;
    glyphs.push(
      new opentype.Glyph({
        name: `u${code.toString(16).padStart(4, '0')}`,
        unicode: code,
        advanceWidth: outlines.reduce((sum, { advance }) => sum + advance, 0),
        path: pathOf(outlines),
      }),
    );
  }
  const font = new opentype.Font({
    familyName: family,
    styleName: weight >= 700 ? 'Bold' : 'Regular',
    unitsPerEm: 1000,
    ascender: ASCENT,
    descender: DESCENT,
    weightClass: weight as never,
    // The same texts give the same bytes.
    createdTimestamp: 1,
    glyphs,
  });
  return new Uint8Array(font.toArrayBuffer());
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

const COMMAND = /([MLQCZ])([^MLQCZ]*)/g;

/** The outlines of characters side by side. */
function pathOf(outlines: readonly Outline[]): opentype.Path {
  const path = new opentype.Path();
  let left = 0;
  for (const { path: drawn, advance } of outlines) {
    for (const [, command, numbers = ''] of drawn.matchAll(COMMAND)) {
      const n = (numbers.match(/-?[\d.]+/g) ?? []).map(Number);
      const at = n.map((value, index) => (index % 2 === 0 ? value + left : value));
      add(path, command as string, at);
    }
    left += advance;
  }
  return path;
}

function add(path: opentype.Path, command: string, at: readonly number[]): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = at;
  if (command === 'M') path.moveTo(a, b);
  else if (command === 'L') path.lineTo(a, b);
  else if (command === 'Q') path.quadraticCurveTo(a, b, c, d);
  else if (command === 'C') path.bezierCurveTo(a, b, c, d, e, f);
  else path.close();
}
