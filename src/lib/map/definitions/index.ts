import type { MapDefinition } from '../model.ts';
import { BASES } from './bases.ts';
import { BORDERS } from './borders.ts';
import { CORRIDORS } from './corridors.ts';
import { ENERGY } from './energy.ts';
import { GATEWAYS } from './gateways.ts';
import { PAIRS } from './pairs.ts';
import { SPECIAL_AREAS } from './special-areas.ts';
import { TOURISM } from './tourism.ts';

/** All maps, in the order of their list. */
export const MAPS: readonly MapDefinition[] = [
  BASES,
  CORRIDORS,
  ENERGY,
  GATEWAYS,
  BORDERS,
  SPECIAL_AREAS,
  TOURISM,
  PAIRS,
];

/**
 * A map by its id.
 * @throws {Error} where there is none
 */
export function mapOf(id: string): MapDefinition {
  const map = MAPS.find((candidate) => candidate.id === id);
  if (!map) throw new Error(`There is no map ${id}`);
  return map;
}
