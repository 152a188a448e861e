/** Outlines of a free typeface that comes as a package, cut into files by character. */
import { create, type Font } from 'fontkitten';
import decompress from 'woff2-encoder/decompress';

/** The outline of a character, for a type size of 1000, y upwards from the base line. */
export interface Outline {
  /** The path data of SVG. */
  readonly path: string;
  advance: number;
}

/** Gives the outline of each character of a text; it throws for one that the typeface lacks. */
export type Typeface = (text: string) => Promise<Outline[]>;

/** A package of a typeface, as Fontsource makes it. */
export interface TypefacePackage {
  /** Name of its files: noto-serif-sc. */
  name: string;
  /** Reads a file by its path in the package. */
  read: (path: string) => Promise<Uint8Array>;
}

/**
 * Gives the file of a typeface that holds a character, with all weights, unpacked once for all; it
 * throws for a character that the typeface lacks.
 */
export type TypefaceFiles = (character: string) => Promise<Buffer>;

/** Opens the files of a typeface. */
export async function openFiles({ name, read }: TypefacePackage): Promise<TypefaceFiles> {
  const parts = partsByCode(JSON.parse(new TextDecoder().decode(await read('unicode.json'))));
  const files = new Map<string, Promise<Buffer>>();
  const open = async (part: string) =>
    Buffer.from(await decompress(await read(`files/${name}-${part}-wght-normal.woff2`)));
  return async (character) => {
    const part = parts.get(character.codePointAt(0) ?? 0);
    if (part === undefined) throw new Error(`the typeface has no ${character}`);
    const file = files.get(part) ?? open(part);
    files.set(part, file);
    return file;
  };
}

/**
 * The part of a typeface in which each character stands.
 * @param ranges of each part: U+4E00-4E09,U+4E10
 */
function partsByCode(ranges: Readonly<Record<string, string>>): Map<number, string> {
  const parts = new Map<number, string>();
  for (const [part, text] of Object.entries(ranges))
    for (const range of text.split(',')) {
      const [first = '', last = first] = range.replace('U+', '').split('-');
      for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code++)
        if (!parts.has(code)) parts.set(code, part.replace(/[[\]]/g, ''));
    }
  return parts;
}

/**
 * A weight of a typeface.
 * @param weight 200 to 900
 */
export async function openTypeface(from: TypefacePackage, weight: number): Promise<Typeface> {
  const files = await openFiles(from);
  const fonts = new Map<Buffer, Font>();
  const fontOf = (file: Buffer): Font => {
    const font = fonts.get(file) ?? inWeight(file, weight);
    fonts.set(file, font);
    return font;
  };
  return (text) =>
    Promise.all(
      Array.from(text, async (character) => outlineOf(fontOf(await files(character)), character)),
    );
}

function inWeight(file: Buffer, weight: number): Font {
  const font = create(file);
  if (!('getVariation' in font)) throw new Error('a file holds more than one typeface');
  return font.getVariation({ wght: weight });
}

function outlineOf(font: Font, character: string): Outline {
  const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  return {
    get path() {
      return glyph.path.toSVG();
    },
    advance: (glyph.advanceWidth * 1000) / font.unitsPerEm,
  };
}
