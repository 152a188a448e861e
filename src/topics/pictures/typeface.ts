import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openTypeface, type Typeface } from '../../model/books/typeface.ts';

const FOLDER = join(process.cwd(), 'node_modules/@fontsource-variable/noto-serif-sc');

/**
 * A weight of the Song typeface of pictures, which isn't installed but comes as a package.
 * @param weight 200 to 900
 */
export function openSong(weight: number): Promise<Typeface> {
  return openTypeface(
    { name: 'noto-serif-sc', read: (path) => readFile(join(FOLDER, path)) },
    weight,
  );
}
