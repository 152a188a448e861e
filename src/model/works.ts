import { z } from 'astro/zod';

/** A place where a text cites a work. */
export const WorkMention = z.object({
  doc: z.string(),
  block: z.string(),
  /** The row of a table, where the block is one. */
  row: z.string().optional(),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  by: z.enum(['mark', 'row', 'number', 'name', 'decision']),
  /** The document names itself. */
  self: z.literal(true).optional(),
  /** The title stands in another. */
  inside: z.literal(true).optional(),
  doubt: z.literal(true).optional(),
});

/** An entry of citations.json, with an id as collections want it. */
export const CitedWork = z.object({
  id: z.string(),
  /** Its place in the file. */
  order: z.number(),
  work: z.object({
    id: z.string(),
    title: z.string(),
    short: z.string(),
    number: z.string().nullable(),
    issuer: z.string().nullable(),
    date: z.string().nullable(),
    corpusId: z.string().optional(),
    announced: z.literal(true).optional(),
    basis: z.string().optional(),
    note: z.string().optional(),
    notSame: z.array(z.object({ id: z.string(), note: z.string() })).optional(),
  }),
  mentions: z.array(WorkMention),
});

/** An entry of not-works.json. */
export const NotWork = z.object({
  id: z.string(),
  order: z.number(),
  doc: z.string(),
  block: z.string(),
  quote: z.string(),
  note: z.string(),
});

/** An entry of timeline.json. */
export const TimelineEntry = z.object({
  id: z.string(),
  order: z.number(),
  date: z.string(),
  end: z.string().optional(),
  label: z.string(),
  kind: z.enum(['document', 'event', 'period', 'target']),
  work: z.string().optional(),
  basis: z.string().optional(),
  mentions: z.array(
    z.object({
      doc: z.string(),
      block: z.string(),
      row: z.string().optional(),
      quote: z.string(),
    }),
  ),
});

export type WorkMention = z.infer<typeof WorkMention>;
export type CitedWork = z.infer<typeof CitedWork>;
export type NotWork = z.infer<typeof NotWork>;
export type TimelineEntry = z.infer<typeof TimelineEntry>;
