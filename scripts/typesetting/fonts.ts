/** The fonts of all that is set on paper: books, and maps as sheets. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openTypefaces, type Typeface } from '../../src/model/books/typeface.ts';
import { type Kept, NOTHING_KEPT } from '../lib/kept.ts';
import { fontFile } from './font-file.ts';

/** Names by which programs of Typst and drawings call the two families. */
export const SONG = 'Book Song';
export const HEI = 'Book Hei';

/** Typefaces of books: packages of the project, and the families that they become. */
const TYPEFACES = [
  { name: 'noto-serif-sc', family: SONG },
  { name: 'noto-sans-sc', family: HEI },
];
const WEIGHTS = [400, 700];

/** The weights of a family in its package. */
interface Family {
  family: string;
  faces: Typeface[];
}

/**
 * Opens the typefaces.
 * @param root folder that holds `node_modules/`
 */
export function openFamilies(root: string): Promise<Family[]> {
  return Promise.all(
    TYPEFACES.map(async ({ name, family }) => {
      const folder = join(root, 'node_modules/@fontsource-variable', name);
      const read = (path: string) => readFile(join(folder, path));
      return { family, faces: await openTypefaces({ name, read }, WEIGHTS) };
    }),
  );
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
  // One after the other, so that the outlines of one at a time are in memory.
  for (const { family, faces } of families)
    for (const [index, face] of faces.entries()) {
      const weight = WEIGHTS[index] as number;
      const place = kept('font', [family, `${weight}`, sorted.join('')]);
      const made = async () => place.write(await fontFile(face, sorted, { family, weight }));
      files.push(Buffer.from(place.read() ?? (await made())));
    }
  return files;
}
