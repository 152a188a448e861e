/** The fonts of all that is set on paper: books, and maps as sheets. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  openFiles,
  openTypeface,
  type Typeface,
  type TypefaceFiles,
  type TypefacePackage,
} from '../../src/model/books/typeface.ts';
import { type Kept, NOTHING_KEPT } from '../lib/kept.ts';

/** Names by which programs of Typst and drawings call the two families. */
export const SONG = 'Book Song';
export const HEI = 'Book Hei';

/** Typefaces of books: packages of the project, and the families that they become. */
const TYPEFACES = [
  { name: 'noto-serif-sc', family: SONG },
  { name: 'noto-sans-sc', family: HEI },
];
const WEIGHTS = [400, 700] as const;

/** A family with the files of its typeface. */
interface Family {
  family: string;
  files: TypefaceFiles;
}

/**
 * Opens the typefaces.
 * @param root folder that holds `node_modules/`
 */
export function openFamilies(root: string): Promise<Family[]> {
  return Promise.all(
    TYPEFACES.map(async (typeface) => ({
      family: typeface.family,
      files: await openFiles(packageOf(root, typeface)),
    })),
  );
}

/**
 * Opens the regular weight of a family by itself, for who draws its letters.
 * @param root folder that holds `node_modules/`
 */
export function openFamily(root: string, family: string): Promise<Typeface> {
  const typeface = TYPEFACES.find((own) => own.family === family);
  if (!typeface) throw new Error(`there is no family ${family}`);
  return openTypeface(packageOf(root, typeface), WEIGHTS[0]);
}

function packageOf(root: string, { name }: { name: string }): TypefacePackage {
  const folder = join(root, 'node_modules/@fontsource-variable', name);
  return { name, read: (path) => readFile(join(folder, path)) };
}

/**
 * The font files with which something is set.
 * @param characters all that stand in it, each once
 * @param kept of earlier builds
 * @throws {Error} for a character that a typeface lacks
 */
export async function fontsWith(
  families: readonly Family[],
  characters: Iterable<string>,
  kept: Kept = NOTHING_KEPT,
): Promise<Buffer[]> {
  const sorted = [...characters].sort();
  const files: Buffer[] = [];
  for (const { family, files: typeface } of families)
    for (const weight of WEIGHTS) {
      const place = kept('font', [family, `${weight}`, sorted.join('')]);
      const made = async () => {
        // What cuts fonts takes a while to load, and is seldom needed.
        const { fontFile } = await import('./font-file.ts');
        return place.write(await fontFile(typeface, sorted, { family, weight }));
      };
      files.push(Buffer.from(place.read() ?? (await made())));
    }
  return files;
}
