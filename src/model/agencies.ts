import { z } from 'astro/zod';

/** What pages read of glossary.json. */
export const TermEntry = z.object({
  id: z.string(),
  term: z.string(),
  explanation: z.string(),
  quote: z.object({ doc: z.string(), block: z.string(), quote: z.string() }).optional(),
  source: z.string().optional(),
  seeAlso: z.array(z.string()).optional(),
  mentions: z.array(z.object({ doc: z.string(), block: z.string(), count: z.number() })),
});

/** What pages read of agencies.json. */
export const AgencyEntry = z.object({
  id: z.string(),
  name: z.string(),
  collective: z.boolean(),
  documents: z.array(z.string()),
  lead: z.array(z.string()),
  cooperating: z.array(z.string()),
  items: z.array(z.string()),
  roles: z.array(
    z.object({
      item: z.string(),
      note: z.string(),
      role: z.enum(['lead', 'responsible', 'implementing', 'supporting']),
    }),
  ),
  note: z.string().optional(),
  seeAlso: z.array(z.string()).optional(),
  mentions: z.array(
    z.object({ doc: z.string(), block: z.string(), start: z.number(), end: z.number() }),
  ),
});

/** What pages read of tasks.json. */
export const TaskEntry = z.object({
  number: z.number(),
  id: z.string(),
  part: z.string(),
  partTitle: z.string(),
  title: z.string().nullable(),
  text: z.string(),
  lead: z.string(),
  cooperating: z.array(z.string()),
});

/** What pages read of items.json. */
export const ItemEntry = z.object({
  number: z.number(),
  id: z.string(),
  title: z.string(),
  titleRestored: z.boolean(),
  paragraphs: z.array(
    z.object({
      block: z.string(),
      note: z.string(),
      responsibility: z.object({ raw: z.string(), andOthers: z.array(z.string()) }),
    }),
  ),
});

export type TermEntry = z.infer<typeof TermEntry>;
export type AgencyEntry = z.infer<typeof AgencyEntry>;
export type TaskEntry = z.infer<typeof TaskEntry>;
export type ItemEntry = z.infer<typeof ItemEntry>;
