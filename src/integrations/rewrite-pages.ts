import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Changes every page of a built site.
 * @param folder the built site
 * @param change what becomes of a page, which is given with its path from the site's root
 */
export async function rewritePages(
  folder: string,
  change: (html: string, path: string) => string,
): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pages = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'));
  // One after the other: all of them at once would fill the memory.
  for (const { parentPath, name } of pages) {
    const file = join(parentPath, name);
    const path = relative(folder, file).replaceAll(sep, '/');
    await writeFile(file, change(await readFile(file, 'utf8'), path));
  }
}
