import { z } from 'zod';
import { TermForm } from '../glossary/read-glossary.ts';
import { PROJECT_TYPES } from '../projects/model.ts';

const text = z.string().min(1);
const id = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'lower-case words joined by hyphens');

/** A kind of thing on a map: a line of its legend, and what comes under it. */
const Kind = z.strictObject({
  id,
  /** For readers, in Chinese. */
  name: text,
  mark: z.enum(['line', 'band', 'point', 'area']),
  /** The symbol of what has no line. */
  shape: z.enum([
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
  ]),
  /** Which of the map's colours. */
  colour: z.int().min(1).max(9),
  /** Whether its lines carry the symbol too, to be told apart without colour. */
  badge: z.literal(true).optional(),
  /** Whether its lines are whole, whatever the texts say of their stage. */
  plain: z.literal(true).optional(),
  /** Types of projects that may be of the kind. */
  types: z.array(z.enum(PROJECT_TYPES)).min(1),
  /** One of them a project's name, or the label that it stands under, has to have besides. */
  words: z.array(TermForm).min(1).optional(),
});

/** An entry of `maps.yaml`. */
export const MapEntry = z.strictObject({
  /** Part of addresses: it never changes. */
  id,
  title: text,
  /** For readers, in Chinese: what the map shows and what from. */
  description: text,
  /** The part of the world that it shows. */
  frame: z.enum(['northeast', 'east']),
  /** A project is of the first kind that takes it. */
  kinds: z.array(Kind).min(1),
  /** Places that orient and that no text names. */
  landmarks: z.array(z.strictObject({ text, lon: z.number(), lat: z.number() })).optional(),
});

export type MapEntry = z.infer<typeof MapEntry>;
export type KindEntry = MapEntry['kinds'][number];
