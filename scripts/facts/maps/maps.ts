import type { MapCourse, MapDefinition } from '../../../src/model/data/maps.ts';
import type { ProjectEntry } from '../../../src/model/data/projects.ts';
import { EditionError } from '../../lib/edition-error.ts';
import { type Form, wordOf } from '../../names/forms.ts';
import { Lexicon } from '../../names/lexicon.ts';
import type { Placed } from '../../read/yaml-file.ts';
import type { KindEntry, MapEntry } from './read-maps.ts';

/**
 * The maps with the projects that come under each kind (`maps.json`).
 * @param isWhole tells whether all documents are at hand: then each kind and each of its words must
 *   find a project
 * @throws EditionError `stale-entry` for a kind or a word of a whole library that finds none, and
 *   for a course between places that no text of its project names one after the other
 */
export function mapsOf(
  entries: readonly Placed<MapEntry>[],
  projects: readonly ProjectEntry[],
  isWhole: boolean,
): MapDefinition[] {
  return entries.map(({ data: { kinds, ...map }, place }) => {
    if (isWhole) proveCourses(map.courses ?? [], projects, map.id, place);
    const searched = kinds.map(searchedKind);
    const byKind = Map.groupBy(projects, (project) => searched.find((one) => takes(one, project)));
    if (isWhole) for (const one of searched) proveUsed(one, byKind.get(one) ?? [], map.id, place);
    return {
      ...map,
      kinds: searched.map((one) => {
        const { types, words, ...drawn } = one.kind;
        return { ...drawn, projects: (byKind.get(one) ?? []).map(({ id }) => id) };
      }),
    };
  });
}

/** A kind with a lexicon of its words. */
interface SearchedKind {
  kind: KindEntry;
  lexicon: Lexicon<Form>;
}

function searchedKind(kind: KindEntry): SearchedKind {
  return { kind, lexicon: new Lexicon((kind.words ?? []).map((word) => [word, word] as const)) };
}

function takes({ kind: { types, words }, lexicon }: SearchedKind, project: ProjectEntry): boolean {
  if (!types.includes(project.type)) return false;
  return !words || wordsIn(project, lexicon).length > 0;
}

/** The words that a project's name, or a label that it stands under, has. */
function wordsIn({ name, mentions }: ProjectEntry, lexicon: Lexicon<Form>): Form[] {
  const labels = mentions.flatMap(({ group }) => group ?? []);
  return [...new Set([name, ...labels])].flatMap((text) =>
    lexicon.in(text).map(({ meaning }) => meaning),
  );
}

function proveUsed(
  { kind: { id, words = [] }, lexicon }: SearchedKind,
  projects: readonly ProjectEntry[],
  map: string,
  place: Placed<unknown>['place'],
): void {
  if (projects.length === 0)
    throw stale(place, `no project is of the kind ${id} of the map ${map}`);
  const used = new Set(projects.flatMap((project) => wordsIn(project, lexicon)));
  const idle = words.find((word) => !used.has(word));
  if (idle === undefined) return;
  throw stale(place, `no project of the kind ${id} of the map ${map} has the word ${wordOf(idle)}`);
}

/** Each project of a course leads from one of its two places to the other. */
function proveCourses(
  courses: readonly MapCourse[],
  projects: readonly ProjectEntry[],
  map: string,
  place: Placed<unknown>['place'],
): void {
  for (const { projects: ids, between } of courses)
    for (const id of ids) {
      const project = projects.find((candidate) => candidate.id === id);
      if (project?.mentions.some((mention) => joins(mention, between))) continue;
      const way = between.join(' to ');
      throw stale(place, `no text leads the project ${id} of the map ${map} from ${way}`);
    }
}

function joins({ places }: ProjectEntry['mentions'][number], between: readonly string[]): boolean {
  const nodes = places.filter(({ role }) => role === 'start' || role === 'via' || role === 'end');
  return nodes.some((node, index) => {
    const pair = [nodes[index - 1]?.place ?? '', node.place ?? ''];
    return between.every((id) => pair.includes(id));
  });
}

function stale(place: Placed<unknown>['place'], what: string): EditionError {
  return new EditionError('stale-entry', place, what, 'correct the entry, or delete it');
}
