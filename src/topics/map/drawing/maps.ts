import { z } from 'zod';
import { readDataFile } from '../../../library/data-file.ts';
import { MapDefinition } from '../../../model/maps.ts';

/** All maps, in the order of their list. */
export const MAPS: readonly MapDefinition[] = z
  .array(MapDefinition)
  .parse(readDataFile('maps.json'));

/**
 * A map by its id.
 * @throws {Error} where there is none
 */
export function mapOf(id: string): MapDefinition {
  const map = MAPS.find((candidate) => candidate.id === id);
  if (!map) throw new Error(`There is no map ${id}`);
  return map;
}
