import { z } from 'zod';

/** Ways in which a kind of project is drawn. */
export const Mark = z.enum(['line', 'band', 'point', 'area']);

/** Shapes of point symbols, told apart without colour. */
export const SymbolShape = z.enum([
  'circle',
  'square',
  'diamond',
  'triangle',
  'wedge',
  'pentagon',
  'hexagon',
  'star',
  'cross',
  'ring',
]);

/** A kind of project on a map: a line of its legend. */
export const MapKind = z.object({
  /** `railway`; the value of `data-kind`. */
  id: z.string(),
  /** For readers, in Chinese. */
  name: z.string().min(1),
  mark: Mark,
  /** The symbol of what has no line. */
  shape: SymbolShape,
  /** Number of one of the map's colours. */
  colour: z.int().min(1).max(9),
  /** Whether its lines carry the symbol too, to be told apart without colour. */
  badge: z.literal(true).optional(),
  /** Whether its lines are whole, whatever the texts say of their stage. */
  plain: z.literal(true).optional(),
  /** Ids of the projects that come under it. */
  projects: z.array(z.string()),
});

/** A map of the site: an entry of maps.json. */
export const MapDefinition = z.object({
  /** Part of addresses: it never changes. */
  id: z.string(),
  title: z.string().min(1),
  /** For readers, in Chinese: one or two sentences on what the map shows and what from. */
  description: z.string().min(1),
  /** The part of the world that it shows. */
  frame: z.enum(['northeast', 'east']),
  /** In the order of the legend; a project is of the first kind that takes it. */
  kinds: z.array(MapKind).min(1),
  /** Places that orient and that no text names. */
  landmarks: z
    .array(z.strictObject({ text: z.string().min(1), lon: z.number(), lat: z.number() }))
    .optional(),
});

export type Mark = z.infer<typeof Mark>;
export type SymbolShape = z.infer<typeof SymbolShape>;
export type MapKind = z.infer<typeof MapKind>;
export type MapDefinition = z.infer<typeof MapDefinition>;
