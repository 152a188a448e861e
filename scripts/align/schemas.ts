import { z } from 'zod';

const Reason = z.string().min(1);

/** A word that the dictionary cuts wrongly or doesn't have. */
export const WordEntry = z.strictObject({ word: z.string().min(2), reason: Reason });

/** Where a sentence of a task comes from, where no rule tells. */
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

/** Sections of the two plans on one subject. */
export const SectionPair = z.strictObject({
  /** Division of plan-12; null where the later plan is alone with its subject. */
  from: z.string().nullable(),
  /** Divisions of plan-13, the closest first; none where the subject isn't taken up. */
  to: z.array(z.string()),
  /** For readers, in Chinese. */
  reason: Reason,
  /** Divisions whose words are closest although their subject is another, each with the reason. */
  apart: z.array(z.strictObject({ division: z.string(), reason: Reason })).optional(),
});

/** A phrase that says nothing about its passage: 东北地区等老工业基地. */
export const StopPhrase = z.strictObject({ phrase: z.string().min(2), reason: Reason });

export type WordEntry = z.infer<typeof WordEntry>;
export type TaskDecision = z.infer<typeof TaskDecision>;
export type WithoutTask = z.infer<typeof WithoutTask>;
export type SectionPair = z.infer<typeof SectionPair>;
export type StopPhrase = z.infer<typeof StopPhrase>;
