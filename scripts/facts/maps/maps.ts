import type { MapDefinition } from '../../../src/model/data/maps.ts';
import type { ProjectEntry } from '../../../src/model/data/projects.ts';
import { EditionError } from '../../lib/edition-error.ts';
import { type Form, wordOf } from '../../names/forms.ts';
import { Lexicon } from '../../names/lexicon.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { type NamedByMaps, proveMaps } from './prove-maps.ts';
import type { CuratedMap, KindEntry } from './read-maps.ts';

/**
 * The maps with the projects that come under each kind (`maps.json`).
 * @param isWhole tells whether all documents are at hand: then each kind and each of its words must
 *   find a project, and all that maps name must be there
 * @throws EditionError `stale-entry` for a kind or a word of a whole library that finds none, or
 *   those of proveMaps
 */
export function mapsOf(
  entries: readonly Placed<CuratedMap>[],
  named: NamedByMaps,
  isWhole: boolean,
): MapDefinition[] {
  const { projects } = named;
  if (isWhole) proveMaps(entries, named);
  return entries.map(({ data: { kinds, ...map }, place }) => {
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

function stale(place: Placed<unknown>['place'], what: string): EditionError {
  return new EditionError('stale-entry', place, what, 'correct the entry, or delete it');
}
