import { readData } from '../../../library/data-file.ts';
import { isDivided, MAPS_FILE, type MapDefinition } from '../../../model/data/maps.ts';

/** All maps that were ever published: the data of those that were divided stay. */
export const PUBLISHED_MAPS: readonly MapDefinition[] = readData(MAPS_FILE);

/** The maps of the site, in the order of their list. */
export const MAPS: readonly MapDefinition[] = PUBLISHED_MAPS.filter((map) => !isDivided(map));

/**
 * A map by its id, a divided one too.
 * @throws {Error} where there is none
 */
export function mapOf(id: string): MapDefinition {
  const map = PUBLISHED_MAPS.find((candidate) => candidate.id === id);
  if (!map) throw new Error(`There is no map ${id}`);
  return map;
}

/** The map on which a project of a divided map is drawn now. */
export function successorOf(divided: MapDefinition, project: string): MapDefinition | undefined {
  const holds = ({ kinds }: MapDefinition) =>
    kinds.some(({ projects }) => projects.includes(project));
  const kind = divided.kinds.find(({ projects }) => projects.includes(project));
  const named = MAPS.find(({ id }) => id === kind?.leadsTo);
  return named && holds(named) ? named : MAPS.find(holds);
}
