import { join } from 'node:path';
import type { z } from 'zod';
import { EditionError } from '../../lib/edition-error.ts';
import { each } from '../../lib/faults.ts';
import { readCurated, refuseTwice } from '../../read/curated-file.ts';
import type { Placed } from '../../read/yaml-file.ts';
import {
  Apart,
  CuratedBox,
  CuratedFigure,
  Decision,
  GivenId,
  Identity,
  NameEntry,
  Report,
} from './schemas.ts';

/** Curated decisions about projects: the files of `seeds/projects/`. */
export interface CuratedProjects {
  boxes: Placed<CuratedBox>[];
  decisions: Placed<Decision>[];
  names: Placed<NameEntry>[];
  identities: Placed<Identity>[];
  apart: Placed<Apart>[];
  reports: Placed<Report>[];
  figures: Placed<CuratedFigure>[];
  ids: Placed<GivenId>[];
}

/**
 * Reads `seeds/projects/`. A file that isn't there is empty: then the rules stand alone.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @throws EditionError `yaml`, `schema`, or `duplicate-id` for an item of a box, an
 *   identity, names apart or a figure with two entries, or a name that an identity lists twice
 */
export function readProjects(root: string, seeds: string): CuratedProjects {
  const entries = <T>(name: string, schema: z.ZodType<T>): Placed<T>[] =>
    readCurated(root, join(seeds, 'projects', name), schema);
  const identities = entries('identities.yaml', Identity);
  refuseTwice(identities, ({ id }) => id);
  refuseRepeated(identities);
  const boxes = entries('boxes.yaml', CuratedBox);
  refuseTwice(boxes, ({ box, label, item, part }) =>
    [box, item, label, part].filter((it) => it !== undefined).join(' '),
  );
  const apart = entries('apart.yaml', Apart);
  refuseTwice(apart, ({ names }) => Object.values(names).flat().sort().join('、'));
  const figures = entries('figures.yaml', CuratedFigure);
  refuseTwice(figures, ({ figure }) => figure);
  return {
    boxes,
    decisions: entries('decisions.yaml', Decision),
    names: entries('names.yaml', NameEntry),
    identities,
    apart,
    reports: entries('reports.yaml', Report),
    figures,
    ids: entries('ids.yaml', GivenId),
  };
}

/**
 * Refuses a name that an identity lists under several documents although no other identity has it:
 * it means the project in every document, so that its line could be lost without a trace.
 */
function refuseRepeated(identities: readonly Placed<Identity>[]): void {
  const namesOf = ({ members }: Identity) => Object.values(members).flat();
  const owners = Map.groupBy(
    identities.flatMap(({ data }) => [...new Set(namesOf(data))]),
    (name) => name,
  );
  each(identities, ({ data, place }) => {
    const names = namesOf(data);
    const repeated = names.find(
      (name, i) => names.indexOf(name) < i && owners.get(name)?.length === 1,
    );
    if (repeated === undefined) return;
    throw new EditionError(
      'duplicate-id',
      place,
      `${repeated} is listed under two documents, and means the project in every one`,
      'leave it under the first',
    );
  });
}
