import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';
import decompress from 'woff2-encoder/decompress';

/** The outline of a character, for a type size of 1000, y upwards from the base line. */
export interface Outline {
  path: string;
  advance: number;
}

/** Gives the outline of each character of a text. */
export type Typeface = (text: string) => Promise<Outline[]>;

/** A Song typeface that isn't installed but comes as a package, cut into files by character. */
const FOLDER = join(process.cwd(), 'node_modules/@fontsource-variable/noto-serif-sc');
const NAME = 'noto-serif-sc';

/**
 * A weight of the typeface.
 * @param weight 200 to 900
 */
export async function openTypeface(weight: number): Promise<Typeface> {
  const ranges = Object.entries(
    JSON.parse(await readFile(join(FOLDER, 'unicode.json'), 'utf8')) as Record<string, string>,
  ).map(([part, text]) => ({ part: part.replace(/[[\]]/g, ''), covers: covering(text) }));
  const fonts = new Map<string, Promise<Font>>();
  return (text) =>
    Promise.all(
      Array.from(text, async (character) => {
        const part = ranges.find(({ covers }) => covers(character))?.part;
        if (!part) throw new Error(`the typeface has no ${character}`);
        const font = fonts.get(part) ?? readPart(part, weight);
        fonts.set(part, font);
        return outlineOf(await font, character);
      }),
    );
}

/** One file of the typeface; its weights can be had only once it is unpacked. */
async function readPart(part: string, weight: number): Promise<Font> {
  const file = join(FOLDER, 'files', `${NAME}-${part}-wght-normal.woff2`);
  const font = create(Buffer.from(await decompress(await readFile(file))));
  if (!('getVariation' in font)) throw new Error(`${file} holds more than one typeface`);
  return font.getVariation({ wght: weight });
}

function outlineOf(font: Font, character: string): Outline {
  const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  return { path: glyph.path.toSVG(), advance: (glyph.advanceWidth * 1000) / font.unitsPerEm };
}

/** Makes a test for characters in ranges like U+4E00-4E09,U+4E10. */
function covering(ranges: string): (character: string) => boolean {
  const bounds = ranges.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    return bounds.some(([first, last]) => first <= code && code <= last);
  };
}
