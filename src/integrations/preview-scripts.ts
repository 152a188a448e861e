import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LibraryDocument } from '../model/data/documents.ts';
import {
  makePreviews,
  type PreviewSources,
  previewScript,
} from '../topics/previews/make-previews.ts';

/**
 * Writes what is said of things before a reader goes there as scripts, `data/previews/<kind>.js`,
 * because a page opened from a folder on disk may load scripts but no data.
 */
export const previewScripts = (): AstroIntegration => ({
  name: 'preview-scripts',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const data = join(fileURLToPath(dir), 'data');
      const folder = join(data, 'previews');
      await mkdir(folder, { recursive: true });
      const files = Object.entries(makePreviews(await sourcesIn(data)));
      await Promise.all(
        files.map(([file, previews]) =>
          writeFile(join(folder, `${file}.js`), previewScript(file, previews)),
        ),
      );
    },
  },
});

const sourcesIn = async (data: string): Promise<PreviewSources> => {
  const read = async (file: string) => JSON.parse(await readFile(join(data, file), 'utf8'));
  const documents = await Promise.all(
    (await readdir(join(data, 'documents')))
      .filter((file) => file.endsWith('.json'))
      .map(async (file) => LibraryDocument.parse(await read(`documents/${file}`))),
  );
  return {
    documents: documents.sort((a, b) => a.order - b.order),
    projects: await read('projects.json'),
    places: await read('places.json'),
    agencies: await read('agencies.json'),
    citations: await read('citations.json'),
    indicators: await read('indicators.json'),
    glossary: await read('glossary.json'),
  };
};
