import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The boundaries that maps are drawn from, which scripts/geo/make-boundaries.ts makes: they pass
 * through the conversion unchanged, so that the site reads nothing but `content/`.
 * @param seeds folder `seeds/`; without a gazetteer there are none
 * @returns texts by path relative to `content/`
 */
export function boundaryFiles(seeds: string): [string, string][] {
  const folder = join(seeds, 'gazetteer/boundaries');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => [
    `maps/${name}`,
    readFileSync(join(folder, name), 'utf8'),
  ]);
}
