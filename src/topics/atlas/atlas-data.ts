import { readData } from '../../library/data-file.ts';
import { readDocuments } from '../../library/document-files.ts';
import { PLACES, type PlaceEntry } from '../../model/data/places.ts';
import { PROJECTS, type ProjectEntry } from '../../model/data/projects.ts';
import { byDate } from '../../model/document-order.ts';

/** The projects and the places of the texts, as pages and maps read them. */
export interface AtlasData {
  /** In the order in which the texts first name them, each with its mentions in the order of time. */
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
  const documents = byDate(readDocuments()).map(({ id }) => id);
  const projects = readData(PROJECTS).map((project) => withMentionsInTime(project, documents));
  const places = readData(PLACES);
  return { projects, project: byId(projects), places, place: byId(places) };
}

function withMentionsInTime(project: ProjectEntry, documents: readonly string[]): ProjectEntry {
  const mentions = project.mentions.toSorted(
    (a, b) => documents.indexOf(a.doc) - documents.indexOf(b.doc),
  );
  return { ...project, mentions };
}

function byId<Entry extends { id: string }>(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
