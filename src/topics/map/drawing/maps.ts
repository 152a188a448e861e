import { readData } from '../../../library/data-file.ts';
import { MAPS_FILE, type MapDefinition } from '../../../model/data/maps.ts';

/** All maps, in the order of their list. */
export const MAPS: readonly MapDefinition[] = readData(MAPS_FILE);

/**
 * A map by its id.
 * @throws {Error} where there is none
 */
export function mapOf(id: string): MapDefinition {
  const map = MAPS.find((candidate) => candidate.id === id);
  if (!map) throw new Error(`There is no map ${id}`);
  return map;
}
