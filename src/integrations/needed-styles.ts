import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withNeededStyles, wordsOf } from './page/needed-styles.ts';
import { rewritePages } from './rewrite-pages.ts';

/** Shows passages of all kinds, which come in by script. */
const SHOWS_ANYTHING = /^handout\.html$/;

/** Takes out of every built page the styles that nothing on it can have. */
export const neededStyles = (): AstroIntegration => ({
  name: 'needed-styles',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const inScripts = await wordsOfScripts(fileURLToPath(new URL('..', import.meta.url)));
      await rewritePages(fileURLToPath(dir), (html, path) =>
        SHOWS_ANYTHING.test(path) ? html : withNeededStyles(html, inScripts),
      );
    },
  },
});

/** All words of the programs that pages run: among them are the classes that they give. */
async function wordsOfScripts(folder: string): Promise<Set<string>> {
  const files = await readdir(folder, { recursive: true });
  const programs = files.filter((file) => /[\\/]client[\\/].*(?<!\.test)\.ts$/.test(file));
  const texts = await Promise.all(programs.map((file) => readFile(join(folder, file), 'utf8')));
  return wordsOf(texts.join('\n'));
}
