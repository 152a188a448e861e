import { join } from 'node:path';
import { z } from 'zod';
import { MapDefinition, MapKind } from '../../../src/model/data/maps.ts';
import { PROJECT_TYPES } from '../../../src/model/data/projects.ts';
import { valuesOf } from '../../../src/model/enumeration.ts';
import { EditionError } from '../../lib/edition-error.ts';
import { Form } from '../../names/forms.ts';
import { readCurated } from '../../read/curated-file.ts';
import type { Placed } from '../../read/yaml-file.ts';

const id = z
  .string()
  .regex(/^[a-z]+(?:-[a-z]+)*$/, 'lower-case words joined by hyphens')
  .refine((it) => it !== 'index', 'index is the page of all maps');

/** A kind of projects as it is published, with the rule by which projects come under it. */
const Kind = z.strictObject({
  ...MapKind.omit({ projects: true }).shape,
  id,
  /** Types of projects that may be of the kind. */
  types: z.array(z.enum(valuesOf(PROJECT_TYPES))).min(1),
  /** Words of which a project's name, or the label that it stands under, must have one. */
  words: z.array(Form).min(1).optional(),
});

/** An entry of `maps.yaml`. */
export const CuratedMap = z.strictObject({
  ...MapDefinition.shape,
  id,
  kinds: z.array(Kind).min(1),
});

export type CuratedMap = z.infer<typeof CuratedMap>;
export type KindEntry = CuratedMap['kinds'][number];

/**
 * Reads `seeds/maps.yaml`; without that file there are no maps.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @throws EditionError `yaml` or `schema`; `duplicate-id` for two maps, or two kinds of a map, of
 *   one id
 */
export function readMaps(root: string, seeds: string): Placed<CuratedMap>[] {
  const entries = readCurated(root, join(seeds, 'maps.yaml'), CuratedMap);
  const maps = new Set<string>();
  for (const { data, place } of entries) {
    const kinds = new Set<string>();
    const twice = data.kinds.find((kind) => kinds.size === kinds.add(kind.id).size);
    if (twice) throw duplicate(`two kinds of the map ${data.id} have the id ${twice.id}`, place);
    for (const [what, own] of [
      ['id', data.id],
      ['title', data.title],
    ])
      if (maps.size === maps.add(own as string).size)
        throw duplicate(`two maps have the ${what} ${own}`, place);
  }
  return entries;
}

function duplicate(what: string, place: Placed<unknown>['place']): EditionError {
  return new EditionError('duplicate-id', place, what, 'call one of them otherwise, or join them');
}
