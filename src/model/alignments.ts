import { z } from 'astro/zod';

/** What the site reads of content/data/alignments.json. */
export const Segment = z.discriminatedUnion('type', [
  z.object({ type: z.literal('same'), text: z.string() }),
  z.object({ type: z.literal('removed'), from: z.string() }),
  z.object({ type: z.literal('added'), to: z.string() }),
  z.object({ type: z.literal('replaced'), from: z.string(), to: z.string() }),
]);

const Span = z.object({ start: z.number(), end: z.number() });

export const AlignedPassage = z.object({
  type: z.enum(['same', 'edited', 'removed', 'added']),
  plan: z.array(Span.extend({ block: z.string() })),
  task: Span.nullable(),
  similarity: z.number(),
  moved: z.literal(true).optional(),
  confidence: z.enum(['sure', 'probable']).optional(),
  reason: z.string().optional(),
  segments: z.array(Segment),
});

export const TaskAlignment = z.object({
  kind: z.literal('task'),
  from: z.string(),
  to: z.array(z.string()),
  status: z.enum(['identical', 'punctuation', 'edited']),
  similarity: z.number(),
  confidence: z.enum(['sure', 'probable']).optional(),
  changes: z.array(Segment),
  passages: z.array(AlignedPassage),
});

const WithoutTask = z.object({
  kind: z.literal('without-task'),
  from: z.string(),
  reason: z.string(),
});

const HeadingAlignment = z.object({
  kind: z.literal('heading'),
  from: z.string(),
  to: z.array(z.string()),
  segments: z.array(Segment),
});

const Named = z.object({
  both: z.array(z.string()),
  onlyFrom: z.array(z.string()),
  onlyTo: z.array(z.string()),
  elsewhereFrom: z.array(z.string()),
  elsewhereTo: z.array(z.string()),
});

const Place = Span.extend({ block: z.string() });

export const SectionAlignment = z.object({
  kind: z.literal('section'),
  from: z.string(),
  to: z.array(z.string()),
  similarity: z.number().nullable(),
  reason: z.string(),
  projects: Named,
  indicators: Named,
  phrases: z.array(z.object({ text: z.string(), from: Place, to: z.array(Place) })),
});

export const OpinionAlignment = z.object({
  kind: z.literal('opinion'),
  from: z.string(),
  to: z.array(z.string()),
  similarity: z.number(),
  phrases: z.array(Span.extend({ text: z.string(), places: z.array(Place) })),
  only: z.array(Span.extend({ text: z.string() })),
});

export const Alignment = z.discriminatedUnion('kind', [
  TaskAlignment,
  WithoutTask,
  HeadingAlignment,
  SectionAlignment,
  OpinionAlignment,
]);

export type Segment = z.infer<typeof Segment>;
export type AlignedPassage = z.infer<typeof AlignedPassage>;
export type TaskAlignment = z.infer<typeof TaskAlignment>;
export type SectionAlignment = z.infer<typeof SectionAlignment>;
export type OpinionAlignment = z.infer<typeof OpinionAlignment>;
export type Alignment = z.infer<typeof Alignment>;
