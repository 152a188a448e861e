import { z } from 'astro/zod';
import {
  PLACE_KINDS,
  PLACE_PRECISIONS,
  PLACE_ROLES,
  PROJECT_STAGES,
  PROJECT_TYPES,
} from './atlas-wording.ts';

/** Start and end in the `reading` of a block. */
const Span = z.tuple([z.number(), z.number()]);

/** A passage that names a project. */
export const ProjectMention = z.object({
  doc: z.string(),
  block: z.string(),
  box: z.string().nullable(),
  /** The row of a table, where the block is one. */
  row: z.string().optional(),
  /** The label under which it stands: 高速铁路, 辽宁省. */
  group: z.string().nullable(),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  /** The name that this passage gives it, completed from the words around. */
  name: z.string(),
  /** The verb as it is written, … for the names inside. */
  action: z.string().nullable(),
  stage: z.enum(PROJECT_STAGES),
  places: z.array(
    z.object({ name: z.string(), role: z.enum(PLACE_ROLES), place: z.string().nullable() }),
  ),
  doubt: z.string().optional(),
});

/** An entry of projects.json. */
export const ProjectEntry = z.object({
  id: z.string(),
  name: z.string(),
  names: z.array(z.string()).optional(),
  /** Ids under which it was known before. */
  aliases: z.array(z.string()).optional(),
  type: z.enum(PROJECT_TYPES),
  geometry: z.enum(['point', 'line', 'area', 'none']),
  places: z.array(z.string()),
  /** Ids of the provinces to which it belongs, and `abroad`: see src/model/provinces.ts. */
  provinces: z.array(z.string()),
  doubt: z.string().optional(),
  /** Why several names are taken for one thing, for readers. */
  reason: z.string().optional(),
  /** The line on which it ends, where it leads to a line and not to a place. */
  joins: z.object({ project: z.string(), reason: z.string() }).optional(),
  notSame: z.array(z.object({ id: z.string(), note: z.string() })).optional(),
  mentions: z.array(ProjectMention).min(1),
});

/** An entry of places.json. */
export const PlaceEntry = z.object({
  id: z.string(),
  name: z.string(),
  /** As maps write it, where not by their rule. */
  short: z.string().optional(),
  kind: z.enum(PLACE_KINDS),
  adcode: z.string().optional(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  precision: z.enum(PLACE_PRECISIONS),
  /** Kilometres; only with `approximate`. */
  error: z.number().optional(),
  source: z.string().nullable(),
  within: z.string().optional(),
  members: z.array(z.string()).optional(),
  /** Ids of the provinces to which it belongs, and `abroad`: see src/model/provinces.ts. */
  provinces: z.array(z.string()),
  namedAfter: z.array(z.string()).optional(),
  otherNames: z.array(z.string()).optional(),
  note: z.string().optional(),
  namesakes: z.string().optional(),
  label: z.object({ lon: z.number(), lat: z.number() }).optional(),
  mentions: z
    .array(
      z.object({
        doc: z.string(),
        block: z.string(),
        count: z.number(),
        spans: z.array(Span),
        /** Those of the spans that may mean another place. */
        probable: z.array(Span).optional(),
      }),
    )
    .min(1),
});

export type ProjectMention = z.infer<typeof ProjectMention>;
export type ProjectEntry = z.infer<typeof ProjectEntry>;
export type PlaceEntry = z.infer<typeof PlaceEntry>;
