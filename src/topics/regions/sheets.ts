import type { MapDefinition } from '../../model/data/maps.ts';
import type { ProjectEntry } from '../../model/data/projects.ts';
import { atlasData } from '../atlas/atlas-data.ts';
import { MAPS } from '../map/drawing/maps.ts';
import { placesOfProject } from '../map/drawing/place-index.ts';

/** A map with the number of its projects that a filter leaves. */
export interface Sheet {
  map: MapDefinition;
  count: number;
  /** The state that sets the filter: places=tonghua. */
  state: string;
}

/** The maps that draw a project, with it selected. */
export function sheetsOfProject({ id }: Pick<ProjectEntry, 'id'>): Sheet[] {
  return sheets(`on=${id}`, (project) => project.id === id);
}

/** The maps that draw projects of a place, filtered to them as a reader would by its name. */
export function sheetsOfPlace(id: string): Sheet[] {
  return sheets(`places=${id}`, (project) => placesOfProject(project, atlasData()).includes(id));
}

/** The maps that draw projects of a province, filtered to it. */
export function sheetsOfProvince(id: string): Sheet[] {
  return sheets(`provinces=${id}`, ({ provinces }) => provinces.includes(id));
}

function sheets(state: string, isWanted: (project: ProjectEntry) => boolean): Sheet[] {
  const wanted = new Set(
    atlasData()
      .projects.filter(isWanted)
      .map(({ id }) => id),
  );
  return MAPS.flatMap((map) => {
    const drawn = new Set(map.kinds.flatMap(({ projects }) => projects));
    const count = drawn.intersection(wanted).size;
    return count > 0 ? [{ map, count, state }] : [];
  });
}
