import { z } from 'zod';
import { PLACE_KINDS, PLACE_PRECISIONS } from '../../src/model/data/places.ts';
import { valuesOf } from '../../src/model/enumeration.ts';
import { Remark } from '../lib/remark.ts';
import { Form } from './forms.ts';

const text = z.string().min(1);
const id = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'lower-case pinyin, parts joined by hyphens');
const lonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** An entry of `places.yaml`. */
export const CuratedPlace = z
  .strictObject({
    id,
    name: text,
    /** As maps write it, where not in full without 市. */
    short: text.optional(),
    kind: z.enum(valuesOf(PLACE_KINDS)),
    /** Of the place where it is a unit of its own, else of the unit in which its position lies. */
    adcode: z
      .string()
      .regex(/^\d{6}$/, 'six digits in quotes')
      .optional(),
    position: lonLat.optional(),
    precision: z.enum(valuesOf(PLACE_PRECISIONS)),
    /** Kilometres; only with `approximate`. */
    error: z.number().positive().optional(),
    source: text.optional(),
    /** Place for the name of an area or a line on a map; not its position. */
    label: lonLat.optional(),
    /** The place in which it lies; its name inside this one's counts for it too. */
    within: id.optional(),
    /** Other places that its name names: 鸭绿江 in 新鸭绿江大桥. */
    namedAfter: z.array(id).min(1).optional(),
    /** Places that an area consists of. */
    members: z.array(id).min(1).optional(),
    forms: z.array(Form).min(1).optional(),
    otherNames: z.array(text).min(1).optional(),
    note: Remark.optional(),
    namesakes: Remark.optional(),
  })
  .refine((entry) => (entry.precision === 'none') === (entry.position === undefined), {
    message: 'a position and a precision other than none go together',
    path: ['position'],
  })
  .refine((entry) => (entry.position === undefined) === (entry.source === undefined), {
    message: 'a position needs its source, and only a position has one',
    path: ['source'],
  })
  .refine((entry) => (entry.precision === 'approximate') === (entry.error !== undefined), {
    message: 'an approximate position says how far it may be off, and no other does',
    path: ['error'],
  });

/** An entry of `compounds.yaml`: a word that shortens several names into one. */
export const CompoundEntry = z.strictObject({
  form: Form,
  /** Each a piece of the form's word, in order, and the place that it stands for. */
  parts: z.array(z.tuple([text, id])).min(1),
});

/** An entry of `words.yaml`: a longer word in which a place's name is not that place. */
export const CuratedWord = z.strictObject({ word: text, reason: text });

/** An entry of `decisions.yaml`: what names in one passage stand for, where no rule tells. */
export const DecisionEntry = z.strictObject({
  document: text,
  /** Stands once in the document, inside one block. */
  passage: text,
  /** By the word as it stands in the passage: a place, or null where it is none. */
  reads: z.record(text, id.nullable()),
  certainty: z.enum(['sure', 'probable']).default('sure'),
  reason: text,
});

/** An entry of `sources.yaml`: where positions come from. */
export const SourceEntry = z.strictObject({ id, text });

export type CuratedPlace = z.infer<typeof CuratedPlace>;
export type CompoundEntry = z.infer<typeof CompoundEntry>;
export type CuratedWord = z.infer<typeof CuratedWord>;
export type DecisionEntry = z.infer<typeof DecisionEntry>;
