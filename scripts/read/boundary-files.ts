import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files of the boundaries that maps are drawn from, which scripts/geo/make-boundaries.ts makes:
 * they pass through the conversion unchanged, so that the site reads nothing but `content/`.
 * @param seeds path of `seeds/`; without a gazetteer there are none
 * @returns path relative to `content/` and text of each
 */
export function boundaryFiles(seeds: string): [string, string][] {
  const folder = join(seeds, 'gazetteer/boundaries');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => [
    `maps/${name}`,
    readFileSync(join(folder, name), 'utf8'),
  ]);
}
