import type { MapDefinition } from '../../../src/model/data/maps.ts';
import type { ProjectEntry } from '../../../src/model/data/projects.ts';
import { EditionError } from '../../lib/edition-error.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { occurrences } from '../glossary/find-terms.ts';
import type { TermForm } from '../glossary/read-glossary.ts';
import type { KindEntry, MapEntry } from './schemas.ts';

/**
 * The maps with the projects that come under each kind (`maps.json`).
 * @param isWhole whether no document is missing: then each kind and each of its words must find one
 * @throws EditionError `stale-entry` for a kind or a word of a whole library that finds none
 */
export function mapsJson(
  entries: readonly Placed<MapEntry>[],
  projects: readonly ProjectEntry[],
  isWhole: boolean,
): MapDefinition[] {
  return entries.map(({ data: { kinds, ...map }, place }) => {
    const things = Map.groupBy(projects, (project) => kinds.find((kind) => takes(kind, project)));
    if (isWhole) for (const kind of kinds) proveUsed(kind, things.get(kind) ?? [], map.id, place);
    return {
      ...map,
      kinds: kinds.map((kind) => {
        const { types, words, ...drawn } = kind;
        return { ...drawn, projects: (things.get(kind) ?? []).map(({ id }) => id) };
      }),
    };
  });
}

function takes({ types, words }: KindEntry, project: ProjectEntry): boolean {
  if (!types.includes(project.type)) return false;
  return !words || words.some((word) => isNamedWith(word, project));
}

/** Whether a project's name, or a label that it stands under, has the word. */
function isNamedWith(word: TermForm, { name, mentions }: ProjectEntry): boolean {
  const labels = mentions.flatMap(({ group }) => group ?? []);
  return [name, ...labels].some((text) => !occurrences(word, text).next().done);
}

function proveUsed(
  { id, words = [] }: KindEntry,
  things: readonly ProjectEntry[],
  map: string,
  place: Placed<unknown>['place'],
): void {
  if (things.length === 0) throw stale(place, `nothing is of the kind ${id} of the map ${map}`);
  const idle = words.find((word) => !things.some((thing) => isNamedWith(word, thing)));
  if (idle === undefined) return;
  const written = typeof idle === 'string' ? idle : idle.t;
  throw stale(place, `no thing of the kind ${id} of the map ${map} has the word ${written}`);
}

function stale(place: Placed<unknown>['place'], what: string): EditionError {
  return new EditionError('stale-entry', place, what, 'correct the entry, or delete it');
}
