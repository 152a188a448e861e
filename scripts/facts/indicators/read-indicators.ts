import { join } from 'node:path';
import { readCurated } from '../../read/curated-file.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { IndicatorEntry } from './schemas.ts';

/**
 * Reads `seeds/indicators.yaml`. Without the file there are no indicators.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @throws EditionError `yaml` or `schema`
 */
export function readIndicators(root: string, seeds: string): Placed<IndicatorEntry>[] {
  return readCurated(root, join(seeds, 'indicators.yaml'), IndicatorEntry);
}
