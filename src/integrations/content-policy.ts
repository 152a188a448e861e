import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withContentPolicy } from '../lib/content-policy.ts';

/** Gives every built page its Content Security Policy. */
export const contentPolicy = (): AstroIntegration => ({
  name: 'content-policy',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const pages = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'));
      await Promise.all(
        pages.map(({ parentPath, name }) => secure(folder, join(parentPath, name))),
      );
    },
  },
});

const secure = async (folder: string, file: string) => {
  const path = relative(folder, file).replaceAll(sep, '/');
  await writeFile(file, withContentPolicy(await readFile(file, 'utf8'), path));
};
