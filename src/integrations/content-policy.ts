import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withContentPolicy } from './page/content-policy.ts';
import { rewritePages } from './rewrite-pages.ts';

/** Gives every built page its Content Security Policy. Comes last of those that change pages. */
export const contentPolicy = (): AstroIntegration => ({
  name: 'content-policy',
  hooks: {
    'astro:build:done': ({ dir }) => rewritePages(fileURLToPath(dir), withContentPolicy),
  },
});
