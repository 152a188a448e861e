import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { chaptersOf } from '../library/chapters.ts';
import { LibraryDocument } from '../model/data/documents.ts';
import { passageData, passageScript } from '../topics/handout/passage-data.ts';

/**
 * Writes the passages of each document as a script, `data/passages/<doc>.js`: the handout loads
 * them from there, because a page opened from a folder on disk may load scripts but no data.
 */
export const passageScripts = (): AstroIntegration => ({
  name: 'passage-scripts',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const dist = fileURLToPath(dir);
      const { aliases } = JSON.parse(await readFile(join(dist, 'data/permalinks.json'), 'utf8'));
      const documents = await readdir(join(dist, 'data/documents'));
      await mkdir(join(dist, 'data/passages'), { recursive: true });
      await Promise.all(documents.map((file) => writePassages(dist, file, aliases ?? {})));
    },
  },
});

const writePassages = async (dist: string, file: string, aliases: Record<string, string>) => {
  const json = await readFile(join(dist, 'data/documents', file), 'utf8');
  const document = LibraryDocument.parse(JSON.parse(json));
  const pages = chaptersOf(document).map(({ url }) => readFile(join(dist, url), 'utf8'));
  const data = passageData(document, await Promise.all(pages), aliases);
  await writeFile(join(dist, `data/passages/${document.id}.js`), passageScript(document.id, data));
};
