import { join } from 'node:path';
import { z } from 'zod';
import { MapDefinition, MapKind } from '../../../src/model/data/maps.ts';
import { PROJECT_TYPES } from '../../../src/model/data/projects.ts';
import { valuesOf } from '../../../src/model/enumeration.ts';
import { Form } from '../../names/forms.ts';
import { readCurated } from '../../read/curated-file.ts';
import type { Placed } from '../../read/yaml-file.ts';

const id = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'lower-case words joined by hyphens');

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
export const MapEntry = z.strictObject({ ...MapDefinition.shape, id, kinds: z.array(Kind).min(1) });

export type MapEntry = z.infer<typeof MapEntry>;
export type KindEntry = MapEntry['kinds'][number];

/**
 * Reads `seeds/maps.yaml`; without that file there are no maps.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @throws EditionError `yaml` or `schema`
 */
export function readMaps(root: string, seeds: string): Placed<MapEntry>[] {
  return readCurated(root, join(seeds, 'maps.yaml'), MapEntry);
}
