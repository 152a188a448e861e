/** A small library some of whose passages were published under other addresses, built as a site. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from '../../scripts/commands/convert.ts';
import { ledgerText, publishedText, readLedger } from '../../scripts/permalinks/ledger.ts';
import { type PermalinkPassage, passagesOf } from '../../scripts/permalinks/passages.ts';
import { treesOf } from '../../scripts/trees/trees-of-seeds.ts';
import { ROOT } from '../conversion/corpus.ts';
import type { SeedCopy } from '../support/seeds.ts';

/** An id that was published, the page where it stood, and the id that opens in its place. */
export type Before = readonly [id: string, page: string, now: string];

/**
 * Converts the seeds with a ledger of their ids and of earlier ones.
 * @throws EditionError as any conversion
 */
export function convertAfter(copy: SeedCopy, before: readonly Before[]): void {
  const passages = passagesOf(treesOf(copy, readLedger(copy.root, copy.content)));
  const aliases = new Map<string, string>();
  for (const [id, page, now] of before) {
    const passage = passages.get(now) as PermalinkPassage;
    const earlier = { earlier: [page] };
    passages.set(id, id === now ? { ...passage, ...earlier } : { ...passage, page });
    if (id !== now) aliases.set(id, now);
  }
  mkdirSync(copy.content, { recursive: true });
  writeFileSync(join(copy.content, 'permalinks.json'), ledgerText({ passages, aliases }));
  writeFileSync(join(copy.content, 'published.json'), publishedText({ passages, entries: {} }));
  convert(copy);
}

/** Folders that aren't the site's own code, or are made from it. */
const OTHER = /^(?:\.git|\.astro|content|dist|docs|node_modules|seeds|tests)$/;

/** The project's configuration with caches of its own, so that it disturbs no other build. */
const CONFIG = `import config from './project.config.mjs';
export default {
  ...config,
  cacheDir: './cache',
  vite: { ...config.vite, cacheDir: './cache/vite' },
};
`;

/**
 * Builds the site of a converted copy.
 * @returns its folder
 * @throws Error with what the build says when it fails
 */
export function buildSite({ root }: SeedCopy): string {
  for (const name of readdirSync(ROOT).filter((entry) => !OTHER.test(entry))) {
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  }
  // What the maps are drawn from isn't converted.
  const boundaries = 'seeds/gazetteer/boundaries';
  cpSync(join(ROOT, boundaries), join(root, boundaries), { recursive: true });
  renameSync(join(root, 'astro.config.mjs'), join(root, 'project.config.mjs'));
  writeFileSync(join(root, 'astro.config.mjs'), CONFIG);
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
  const astro = join(ROOT, 'node_modules/astro/bin/astro.mjs');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const built = spawnSync(process.execPath, [astro, 'build'], { cwd: root, env, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
  return join(root, 'dist');
}
