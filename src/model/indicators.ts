import { z } from 'astro/zod';

const restoredAs = z.object({
  id: z.string(),
  kind: z.string(),
  confidence: z.enum(['sure', 'probable', 'unknown']),
});

const side = z.enum(['target', 'actual']);

export const SeriesEntry = z.object({
  doc: z.string(),
  block: z.string(),
  row: z.string().nullable(),
  period: z.string().nullable(),
  type: z.enum(['baseline', 'target', 'actual', 'growth', 'cumulative']),
  of: side.optional(),
  raw: z.string(),
  value: z.number().nullable(),
  bound: z.enum(['<', '>', '≤', '≥']).optional(),
  unit: z.string(),
  remark: z.string().optional(),
  restored: z.boolean(),
  restorations: z.array(restoredAs),
  source: z.enum(['table', 'text']),
  onlyInText: z.boolean().optional(),
  quote: z.string(),
  scope: z.string().optional(),
});

/** What the site reads of indicators.json; the file holds more. */
export const Indicator = z.object({
  id: z.string(),
  /** Its place in the file. */
  order: z.number(),
  name: z.string(),
  unit: z.string(),
  attribute: z.string().nullable(),
  group: z.string(),
  measure: z.enum(['level', 'reduction', 'increase', 'total', 'rate']),
  better: z.enum(['higher', 'lower']),
  rows: z.array(
    z.object({
      doc: z.string(),
      block: z.string(),
      row: z.string(),
      label: z.string(),
      plan: z.number(),
    }),
  ),
  series: z.array(SeriesEntry),
  outcomes: z.array(
    z.object({
      plan: z.number(),
      period: z.string(),
      target: z.string(),
      actual: z.string().nullable(),
      result: z.enum(['met', 'missed', 'stated', 'open']),
      margin: z.number().nullable(),
    }),
  ),
  reading: z.string(),
  checks: z.array(
    z.object({
      doc: z.string(),
      row: z.string(),
      period: z.string(),
      of: side,
      from: z.number(),
      to: z.number(),
      stated: z.number(),
      computed: z.number(),
      by: z.enum(['difference', 'ratio', 'mean']),
      holds: z.enum(['yes', 'truncated', 'no']),
    }),
  ),
  notes: z.array(
    z.object({
      kind: z.enum(['contradiction', 'definition', 'apart', 'context']),
      text: z.string(),
      passages: z.array(
        z.object({
          doc: z.string(),
          block: z.string(),
          row: z.string().nullable(),
          quote: z.string(),
        }),
      ),
      restorations: z.array(z.string()).optional(),
    }),
  ),
});

export type SeriesEntry = z.infer<typeof SeriesEntry>;
export type Indicator = z.infer<typeof Indicator>;
export type Note = Indicator['notes'][number];
