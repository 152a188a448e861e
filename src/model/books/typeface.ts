/** Outlines of a free typeface that comes as a package, cut into files by character. */
import { create, type Font } from 'fontkitten';
import decompress from 'woff2-encoder/decompress';

/** The outline of a character, for a type size of 1000, y upwards from the base line. */
export interface Outline {
  /** The path data of SVG. */
  readonly path: string;
  advance: number;
  /** The path as steps, each with its coordinates: quicker to read than the text. */
  steps: readonly { command: string; args: readonly number[] }[];
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
 * A weight of a typeface.
 * @param weight 200 to 900
 */
export async function openTypeface(from: TypefacePackage, weight: number): Promise<Typeface> {
  const [typeface] = await openTypefaces(from, [weight]);
  return typeface as Typeface;
}

/** Several weights of a typeface, whose files are unpacked once for all. */
export async function openTypefaces(
  { name, read }: TypefacePackage,
  weights: readonly number[],
): Promise<Typeface[]> {
  const ranges = Object.entries(
    JSON.parse(new TextDecoder().decode(await read('unicode.json'))) as Record<string, string>,
  ).map(([part, text]) => ({ part: part.replace(/[[\]]/g, ''), covers: covering(text) }));
  const parts = new Map<string, Promise<Font[]>>();
  const fontsOf = (character: string): Promise<Font[]> => {
    const part = ranges.find(({ covers }) => covers(character))?.part;
    if (!part) throw new Error(`the typeface has no ${character}`);
    const file = `files/${name}-${part}-wght-normal.woff2`;
    const fonts = parts.get(part) ?? read(file).then((packed) => unpacked(file, packed, weights));
    parts.set(part, fonts);
    return fonts;
  };
  return weights.map(
    (_, index) => (text) =>
      Promise.all(
        Array.from(text, async (character) =>
          outlineOf((await fontsOf(character))[index] as Font, character),
        ),
      ),
  );
}

/** One file of the typeface; its weights can be had only once it is unpacked. */
async function unpacked(
  file: string,
  packed: Uint8Array,
  weights: readonly number[],
): Promise<Font[]> {
  const font = create(Buffer.from(await decompress(packed)));
  if (!('getVariation' in font)) throw new Error(`${file} holds more than one typeface`);
  return weights.map((weight) => font.getVariation({ wght: weight }));
}

function outlineOf(font: Font, character: string): Outline {
  const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  const { path } = glyph;
  return {
    get path() {
      return path.toSVG();
    },
    advance: (glyph.advanceWidth * 1000) / font.unitsPerEm,
    steps: path.commands,
  };
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
