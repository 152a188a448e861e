import { getCollection } from 'astro:content';
import { allDocuments } from '../library.ts';
import { type PassageReference, referencesIn } from '../passage-references.ts';
import type { LibraryDocument } from '../schemas.ts';
import { provincesOfPlace, provincesOfProject } from './provinces.ts';
import type { PlaceEntry, ProjectEntry, ProjectMention } from './schemas.ts';

/** The projects and places of the texts, and how they hang together. */
export interface Atlas {
  /** In the order of time; those without a date last. */
  documents: readonly LibraryDocument[];
  /** In the order in which the texts first name them. */
  projects: readonly ProjectEntry[];
  project: ReadonlyMap<string, ProjectEntry>;
  places: readonly PlaceEntry[];
  place: ReadonlyMap<string, PlaceEntry>;
  /** @throws {Error} where there is no such passage */
  passage: (doc: string, block: string) => PassageReference;
  /** Projects that have to do with a place, by its id. */
  projectsAt: ReadonlyMap<string, readonly ProjectEntry[]>;
  /** Places that lie in a place, one step down, by its id. */
  inside: ReadonlyMap<string, readonly PlaceEntry[]>;
  /** Areas of which a place is a member, by its id. */
  areasWith: ReadonlyMap<string, readonly PlaceEntry[]>;
  provincesOfPlace: (id: string) => string[];
  provincesOfProject: (project: ProjectEntry) => string[];
}

let made: Promise<Atlas> | undefined;

/** The atlas, made once in a build: more than a thousand pages and components ask for it. */
export function atlas(): Promise<Atlas> {
  if (!import.meta.env.PROD) return makeAtlas();
  made ??= makeAtlas();
  return made;
}

async function makeAtlas(): Promise<Atlas> {
  const documents = inTime(await allDocuments());
  const projects = inOrder(await getCollection('projects'));
  const places = inOrder(await getCollection('places'));
  const place = new Map(places.map((it) => [it.id, it]));
  return {
    documents,
    projects,
    project: new Map(projects.map((it) => [it.id, it])),
    places,
    place,
    passage: referencesIn(documents),
    projectsAt: byEach(projects, (it) => it.places),
    inside: byEach(places, ({ within }) => (within ? [within] : [])),
    areasWith: byEach(places, ({ members = [] }) => members),
    provincesOfPlace: (id) => provincesOfPlace(id, place),
    provincesOfProject: (project) => provincesOfProject(project, place),
  };
}

function inTime(documents: readonly LibraryDocument[]): LibraryDocument[] {
  return documents.toSorted((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : 1));
}

/** Collections come by id; the files have the order of the texts. */
function inOrder<Entry>(entries: readonly { data: Entry & { order: number } }[]): Entry[] {
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
}

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
