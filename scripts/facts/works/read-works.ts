import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { EditionError, type Place } from '../../lib/edition-error.ts';
import { each } from '../../lib/faults.ts';
import { readCurated, refuseTwice } from '../../read/curated-file.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { CitationDecision, CuratedDate, WorkEntry, WorksApart } from './schemas.ts';
import { plainTitle } from './titles.ts';

/** Curated entries about cited works: the files of `seeds/works/`. */
export interface CuratedWorks {
  works: Placed<WorkEntry>[];
  decisions: Placed<CitationDecision>[];
  apart: Placed<WorksApart>[];
  timeline: Placed<CuratedDate>[];
}

/**
 * Reads `seeds/works/`. Without that folder nothing is looked for.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @returns null where there is no such folder
 * @throws EditionError `yaml`, `schema`, `duplicate-id`, `duplicate-title`, `number-mismatch` or
 *   `unknown-id`
 */
export function readWorks(root: string, seeds: string): CuratedWorks | null {
  if (!existsSync(join(seeds, 'works'))) return null;
  const entries = <T>(name: string, schema: z.ZodType<T>): Placed<T>[] =>
    readCurated(root, join(seeds, 'works', name), schema);
  const curated = {
    works: entries('works.yaml', WorkEntry),
    decisions: entries('decisions.yaml', CitationDecision),
    apart: entries('apart.yaml', WorksApart),
    timeline: entries('timeline.yaml', CuratedDate),
  };
  refuseDoubles(curated);
  refuseTwice(curated.decisions, ({ block, words }) => `${block} “${words}”`);
  refuseTwice(curated.apart, ({ works }) => works.toSorted().join(', '));
  refuseUnknown(curated);
  return curated;
}

function refuseDoubles({ works, timeline }: CuratedWorks): void {
  const ids = new Set<string>();
  each([...works, ...timeline], ({ data, place }) => {
    if (ids.has(data.id)) throw twice('id', data.id, place);
    ids.add(data.id);
  });
  const owners = new Map<string, string>();
  each(works, ({ data, place }) => {
    for (const name of namesOf(data)) {
      const owner = owners.get(name);
      if (owner && owner !== data.id) throw twice('title', name, place);
      owners.set(name, data.id);
    }
  });
  const numbered = new Map<string, string>();
  each(works, ({ data: { id, number }, place }) => {
    if (!number) return;
    const owner = numbered.get(number);
    if (owner) throw sameNumber(number, owner, place);
    numbered.set(number, id);
  });
}

function sameNumber(number: string, owner: string, place: Place): EditionError {
  return new EditionError(
    'number-mismatch',
    place,
    `${number} is the number of ${owner} already`,
    'correct the number, or join the works',
  );
}

function namesOf({ title, titles = [], names = [] }: WorkEntry): string[] {
  return [title, ...titles, ...names].map(plainTitle);
}

function twice(what: 'id' | 'title', value: string, place: Place): EditionError {
  if (what === 'id')
    return new EditionError(
      'duplicate-id',
      place,
      `two entries have the id ${value}`,
      'give one of them another id, or join them',
    );
  return new EditionError(
    'duplicate-title',
    place,
    `two works are called ${value}`,
    'join the works, or take the title from one of them',
  );
}

function refuseUnknown({ works, decisions, apart, timeline }: CuratedWorks): void {
  const ids = new Set(works.map(({ data }) => data.id));
  const named = [
    ...decisions.map(({ data, place }) => ({ works: [data.work], place })),
    ...apart.map(({ data, place }) => ({ works: data.works, place })),
    ...timeline.map(({ data, place }) => ({ works: [data.work], place })),
  ];
  each(named, ({ works: own, place }) => {
    const unknown = own.find((id) => id && !ids.has(id));
    if (!unknown) return;
    throw new EditionError(
      'unknown-id',
      place,
      `no work has the id ${unknown}`,
      'correct the id, or describe the work in seeds/works/works.yaml',
    );
  });
}
