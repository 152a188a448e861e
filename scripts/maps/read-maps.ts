import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Placed, readEntries } from '../read/yaml-file.ts';
import { MapEntry } from './schemas.ts';

/**
 * Reads `seeds/maps.yaml`; without that file there are no maps.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @throws EditionError `yaml` or `schema`
 */
export function readMaps(root: string, seeds: string): Placed<MapEntry>[] {
  const path = join(seeds, 'maps.yaml');
  if (!existsSync(path)) return [];
  const file = relative(root, path).replaceAll('\\', '/');
  return readEntries(file, readFileSync(path, 'utf8'), MapEntry);
}
