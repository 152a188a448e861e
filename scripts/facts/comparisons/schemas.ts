import { z } from 'zod';
import { COMPARISON_KINDS } from '../../../src/model/comparisons.ts';

const Reason = z.string().min(1);

/** Two documents to be compared, by the tasks, sections or paragraphs of an opinion of `from`. */
export const ComparisonEntry = z.strictObject({
  kind: z.enum(COMPARISON_KINDS),
  from: z.string().min(1),
  to: z.string().min(1),
});

/** A word that the dictionary cuts wrongly or doesn't have. */
export const WholeWord = z.strictObject({ word: z.string().min(2), reason: Reason });

/** The origin of a sentence of a task that no rule finds. */
export const TaskDecision = z.strictObject({
  task: z.string(),
  /** The whole sentence, as the task has it. */
  sentence: z.string(),
  /** Words of the plan in the order in which the task takes them up; none: it is new. */
  from: z.array(z.strictObject({ block: z.string(), words: z.string() })),
  confidence: z.enum(['sure', 'probable']),
  /** For readers, in Chinese. */
  reason: Reason,
});

/** Passages of the plan that no task takes up. */
export const WithoutTask = z
  .strictObject({
    /** All of a division. */
    division: z.string().optional(),
    blocks: z.array(z.string()).optional(),
    /** For readers, in Chinese. */
    reason: Reason,
  })
  .refine(({ division, blocks }) => Boolean(division) !== Boolean(blocks), {
    message: 'an entry names a division or blocks',
  });

/** Sections of the two plans on one subject, or closest in words although their subjects differ. */
export const SectionPair = z
  .strictObject({
    /** Division of the earlier plan; null where the later one is alone with its subject. */
    from: z.string().nullable(),
    /** Division of the later plan; null where it doesn't take the subject up. */
    to: z.string().nullable(),
    apart: z.literal(true).optional(),
    /** For readers, in Chinese. */
    reason: Reason,
  })
  .refine(({ from, to, apart }) => (apart ? from && to : from || to), {
    message: 'an entry names a section, and one that keeps two apart names both',
  });

/** Phrases that many passages have: 东北老工业基地, 加快推进. */
export const StopPhrases = z.strictObject({ phrases: z.array(z.string().min(2)), reason: Reason });

export type ComparisonEntry = z.infer<typeof ComparisonEntry>;
export type WholeWord = z.infer<typeof WholeWord>;
export type TaskDecision = z.infer<typeof TaskDecision>;
export type WithoutTask = z.infer<typeof WithoutTask>;
export type SectionPair = z.infer<typeof SectionPair>;
export type StopPhrases = z.infer<typeof StopPhrases>;
