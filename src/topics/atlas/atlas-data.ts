import { readData } from '../../library/data-file.ts';
import { PLACES, type PlaceEntry } from '../../model/data/places.ts';
import { PROJECTS, type ProjectEntry } from '../../model/data/projects.ts';

/** The things and the places of the texts, as pages and maps read them. */
export interface AtlasData {
  /** In the order in which the texts first name them. */
  projects: readonly ProjectEntry[];
  project: ReadonlyMap<string, ProjectEntry>;
  /** In the order of the gazetteer. */
  places: readonly PlaceEntry[];
  place: ReadonlyMap<string, PlaceEntry>;
}

let data: AtlasData | undefined;

/**
 * Reads the projects and places once. It needs nothing of Astro, so that maps can be drawn by
 * themselves.
 * @throws Error where a file is missing
 */
export function atlasData(): AtlasData {
  data ??= read();
  return data;
}

function read(): AtlasData {
  const projects = readData(PROJECTS);
  const places = readData(PLACES);
  return { projects, project: byId(projects), places, place: byId(places) };
}

function byId<Entry extends { id: string }>(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
