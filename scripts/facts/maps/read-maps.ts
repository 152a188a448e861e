import { join } from 'node:path';
import { readCurated } from '../../read/curated-file.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { MapEntry } from './schemas.ts';

/**
 * Reads `seeds/maps.yaml`; without that file there are no maps.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @throws EditionError `yaml` or `schema`
 */
export function readMaps(root: string, seeds: string): Placed<MapEntry>[] {
  return readCurated(root, join(seeds, 'maps.yaml'), MapEntry);
}
