import { join } from 'node:path';
import { z } from 'zod';
import { INDICATOR_GROUPS, MEASURES, VALUE_TYPES } from '../../../src/model/data/indicators.ts';
import { valuesOf } from '../../../src/model/enumeration.ts';
import { Remark } from '../../lib/remark.ts';
import { readCurated } from '../../read/curated-file.ts';
import type { Placed } from '../../read/yaml-file.ts';

const text = z.string().min(1);
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case ASCII, words joined by hyphens');

/** A passage by its whole id: plan-12/c01-s3-p1, or a table's row, plan-12/box-01-i3. */
const passage = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'document/passage');

/** A value that the running text gives, beside those of the tables. */
const TextValue = z
  .strictObject({
    passage,
    /** Words that stand once in the passage. */
    quote: text,
    /** The part of the quote that is the value. */
    raw: text,
    /** null where the value is given in words. */
    value: z.number().nullable(),
    bound: z.enum(['<', '>', '≤', '≥']).optional(),
    /** As that of the tables’ rows where it isn’t given, or % of growth. */
    unit: text.optional(),
    /** 2015, or 2011-2015 for what is counted over several years; null where the text has none. */
    period: z
      .string()
      .regex(/^\d{4}(-\d{4})?$/)
      .refine((period) => period.slice(0, 4) <= period.slice(-4), 'the earlier year comes first')
      .nullable(),
    type: z.enum(valuesOf(VALUE_TYPES)),
    /** Of growth and sums: target for a planned one, actual for one that came true. */
    of: z.enum(['target', 'actual']).optional(),
    /** The area, where it isn’t the whole of the Northeast. */
    scope: text.optional(),
  })
  .refine(({ type, of }) => (of !== undefined) === (type === 'growth' || type === 'cumulative'), {
    message: 'growth and cumulative need it, others have none',
    path: ['of'],
  });

export type TextValue = z.infer<typeof TextValue>;

/** A unit that isn’t the one that the row’s name gives: of values of one type, or of all but growth. */
const UnitEntry = z.strictObject({
  row: passage,
  type: z.enum(valuesOf(VALUE_TYPES)).optional(),
  unit: text,
  reason: text,
});

/** The prices at which sums of money in a row are counted: of values of one type, or of all but growth. */
const PricesEntry = z.strictObject({
  row: passage,
  type: z.enum(valuesOf(VALUE_TYPES)).optional(),
  /** Those of its own year, or those of one year for all. */
  at: z.string().regex(/^(current|\d{4})$/),
  reason: text,
});

/** A remark for readers, with the passages that show it. */
const Note = z.strictObject({
  /** contradiction: texts disagree; definition: the way of counting; apart: another indicator. */
  kind: z.enum(['contradiction', 'definition', 'apart', 'context']),
  /** For readers, in Chinese. */
  text: Remark,
  passages: z.array(z.strictObject({ passage, quote: text })).optional(),
  /** Ids of restorations that say more. */
  restorations: z.array(text).optional(),
});

/** An entry of `indicators.yaml`: rows of the tables that are one indicator. */
export const IndicatorEntry = z
  .strictObject({
    id,
    name: text,
    group: z.enum(INDICATOR_GROUPS),
    measure: z.enum(MEASURES),
    /** The good direction, which decides whether a target was met. */
    better: z.enum(['higher', 'lower']),
    /** Rows by their ids, each with its label as the table has it. */
    rows: z.record(passage, text).optional(),
    units: z.array(UnitEntry).optional(),
    prices: z.array(PricesEntry).optional(),
    texts: z.array(TextValue).optional(),
    notes: z.array(Note).optional(),
    /** The values in one Chinese sentence, where no plan sets a target that a rule could read. */
    reading: Remark.optional(),
    reason: text,
  })
  .refine(({ rows, texts }) => rows !== undefined || texts !== undefined, {
    message: 'rows, texts or both',
  });

export type IndicatorEntry = z.infer<typeof IndicatorEntry>;

/**
 * Reads `seeds/indicators.yaml`. Without the file there are no indicators.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @throws EditionError `yaml` or `schema`
 */
export function readIndicators(root: string, seeds: string): Placed<IndicatorEntry>[] {
  return readCurated(root, join(seeds, 'indicators.yaml'), IndicatorEntry);
}
