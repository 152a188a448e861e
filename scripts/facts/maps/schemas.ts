import { z } from 'zod';
import { MapDefinition, MapKind } from '../../../src/model/data/maps.ts';
import { PROJECT_TYPES } from '../../../src/model/data/projects.ts';
import { valuesOf } from '../../../src/model/enumeration.ts';
import { Form } from '../../names/forms.ts';

const id = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'lower-case words joined by hyphens');

/** A kind of project as it is published, with what comes under it instead of a list of projects. */
const Kind = z.strictObject({
  ...MapKind.omit({ projects: true }).shape,
  id,
  /** Types of projects that may be of the kind. */
  types: z.array(z.enum(valuesOf(PROJECT_TYPES))).min(1),
  /** One of them a project's name, or the label that it stands under, has to have besides. */
  words: z.array(Form).min(1).optional(),
});

/** An entry of `maps.yaml`. */
export const MapEntry = z.strictObject({ ...MapDefinition.shape, id, kinds: z.array(Kind).min(1) });

export type MapEntry = z.infer<typeof MapEntry>;
export type KindEntry = MapEntry['kinds'][number];
