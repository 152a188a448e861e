import { allDocuments } from '../../library/library.ts';
import { type PassageReference, referencesIn } from '../../library/passage-finder.ts';
import { remembered } from '../../library/remembered.ts';
import type { LibraryDocument } from '../../model/data/documents.ts';
import type { PlaceEntry } from '../../model/data/places.ts';
import {
  PROJECT_TYPES,
  type ProjectEntry,
  type ProjectMention,
} from '../../model/data/projects.ts';
import { byDate } from '../../model/document-order.ts';
import { valuesOf } from '../../model/enumeration.ts';
import { type AtlasData, atlasData } from './atlas-data.ts';

/** The projects and places of the texts, and how they hang together. */
export interface Atlas extends AtlasData {
  /** In the order of time; those without a date last. */
  documents: readonly LibraryDocument[];
  /** @throws {Error} where there is no such passage */
  passage: (doc: string, block: string) => PassageReference;
  /** Projects that have to do with a place, by its id. */
  projectsAt: ReadonlyMap<string, readonly ProjectEntry[]>;
  /** Places that lie in a place, one step down, by its id. */
  inside: ReadonlyMap<string, readonly PlaceEntry[]>;
  /** Areas of which a place is a member, by its id. */
  areasWith: ReadonlyMap<string, readonly PlaceEntry[]>;
}

/** The atlas as the content has it. */
export async function atlas(): Promise<Atlas> {
  return atlasOf(await allDocuments());
}

// More than a thousand pages and components ask for it.
const atlasOf = remembered((all: readonly LibraryDocument[]): Atlas => {
  const documents = byDate(all);
  const data = atlasData();
  const { projects, places } = data;
  return {
    ...data,
    documents,
    passage: referencesIn(documents),
    projectsAt: byEach(projects, (it) => it.places),
    inside: byEach(places, ({ within }) => (within ? [within] : [])),
    areasWith: byEach(places, ({ members = [] }) => members),
  };
});

function byEach<It>(items: readonly It[], keys: (it: It) => readonly string[]): Map<string, It[]> {
  const found = new Map<string, It[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const list = found.get(key);
      if (list) list.push(item);
      else found.set(key, [item]);
    }
  }
  return found;
}

/** The mentions of a project by document, in the order of time. */
export function mentionsByDocument(
  { mentions }: ProjectEntry,
  documents: readonly LibraryDocument[],
): { document: LibraryDocument; mentions: ProjectMention[] }[] {
  return documents
    .map((document) => ({
      document,
      mentions: mentions.filter(({ doc }) => doc === document.id),
    }))
    .filter((group) => group.mentions.length > 0);
}

/** The verbs with which documents speak of a project, in the order of time, each once in a row. */
export function verbsByDate(
  project: ProjectEntry,
  documents: readonly LibraryDocument[],
): string[] {
  const verbs = mentionsByDocument(project, documents).flatMap(({ mentions }) =>
    mentions.flatMap(({ action }) => action ?? []),
  );
  return verbs.filter((verb, index) => verb !== verbs[index - 1]);
}

/** The projects of each type that has any, in the order of the types. */
export function projectsByType({ projects }: Pick<Atlas, 'projects'>) {
  return valuesOf(PROJECT_TYPES)
    .map((type) => ({
      type,
      name: PROJECT_TYPES[type],
      projects: projects.filter((project) => project.type === type),
    }))
    .filter((group) => group.projects.length > 0);
}
