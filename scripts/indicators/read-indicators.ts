import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Placed, readEntries } from '../read/yaml-file.ts';
import { IndicatorEntry } from './schemas.ts';

/**
 * Reads `seeds/indicators.yaml`. Without the file there are no indicators.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @throws EditionError `yaml` or `schema`
 */
export function readIndicators(root: string, seeds: string): Placed<IndicatorEntry>[] {
  const path = join(seeds, 'indicators.yaml');
  if (!existsSync(path)) return [];
  const shown = relative(root, path).replaceAll('\\', '/');
  return readEntries(shown, readFileSync(path, 'utf8'), IndicatorEntry);
}
