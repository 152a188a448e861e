import { z } from 'zod';
import { COMPARISON_KINDS } from '../../../src/model/comparisons.ts';
import { CLAUSE_FINDINGS } from '../../../src/model/data/alignments.ts';
import { valuesOf } from '../../../src/model/enumeration.ts';
import { CoveredDate } from '../../lib/iso-date.ts';

const Reason = z.string().min(1);

/** Two documents to be compared, by the tasks, sections or paragraphs of `from`. */
export const CuratedComparison = z.strictObject({
  /** Part of the addresses of its pages; by default the two documents: plan-12-opinion-62. */
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .optional(),
  kind: z.enum(COMPARISON_KINDS),
  from: z.string().min(1),
  to: z.string().min(1),
  /** For readers, in Chinese; by default the names of the two documents. */
  title: z.string().min(1).optional(),
  /** The month in which its sections, clauses or added sentences were all read by hand: 2026-11. */
  checked: CoveredDate.regex(/^\d{4}-\d{2}$/, 'a month like 2026-11').optional(),
});

/** A word that the dictionary cuts wrongly or doesn't have. */
export const WholeWord = z.strictObject({ word: z.string().min(2), reason: Reason });

/** The origin of a sentence of a task that no rule finds. */
export const TaskDecision = z.strictObject({
  /** Id of the comparison; by default the first one by tasks. */
  comparison: z.string().optional(),
  task: z.string(),
  /** The whole sentence, as the task has it. */
  sentence: z.string(),
  /** Words of the other document in the order in which the task takes them up; none: it is new. */
  from: z.array(z.strictObject({ block: z.string(), words: z.string() })),
  confidence: z.enum(['sure', 'probable']),
  /** For readers, in Chinese. */
  reason: Reason,
});

/** Passages of the other document that no task takes up. */
export const WithoutTask = z
  .strictObject({
    /** Id of the comparison; by default the first one by tasks. */
    comparison: z.string().optional(),
    /** All of a division. */
    division: z.string().optional(),
    blocks: z.array(z.string()).optional(),
    /** For readers, in Chinese. */
    reason: Reason,
  })
  .refine(({ division, blocks }) => Boolean(division) !== Boolean(blocks), {
    message: 'an entry names a division or blocks',
  });

/** Sections of two documents on one subject, or closest in words although their subjects differ. */
export const SectionPair = z
  .strictObject({
    /** Id of the comparison; by default the first one by sections. */
    comparison: z.string().optional(),
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

/**
 * The finding for a clause with which no passage of the other document shares words: a passage of
 * like sense, one on the same matter that says something else, or none.
 */
export const ClauseDecision = z
  .strictObject({
    /** Id of the comparison; by default the first one by paragraphs. */
    comparison: z.string().optional(),
    /** Paragraph of the first document. */
    block: z.string(),
    /** The clause with the mark that ends it, as the paragraph has it. */
    clause: z.string(),
    found: z.enum(valuesOf(CLAUSE_FINDINGS)),
    /** Words of the other document, each once in its block. */
    places: z
      .array(z.strictObject({ block: z.string(), words: z.string().min(1) }))
      .min(1)
      .optional(),
    /** For readers, in Chinese: what is not the same, or what the other document doesn’t have. */
    reason: Reason.optional(),
  })
  .refine(({ found, places }) => (found === 'none') === (places === undefined), {
    message: 'an entry quotes what was found, and nothing where it is none',
  })
  .refine(({ found, reason }) => found === 'like' || reason, {
    message: 'an entry that isn’t like has a reason',
  });

/** Phrases that many passages have: 东北老工业基地, 加快推进. */
export const StopPhrases = z.strictObject({ phrases: z.array(z.string().min(2)), reason: Reason });

export type CuratedComparison = z.infer<typeof CuratedComparison>;
export type WholeWord = z.infer<typeof WholeWord>;
export type TaskDecision = z.infer<typeof TaskDecision>;
export type WithoutTask = z.infer<typeof WithoutTask>;
export type SectionPair = z.infer<typeof SectionPair>;
export type ClauseDecision = z.infer<typeof ClauseDecision>;
export type StopPhrases = z.infer<typeof StopPhrases>;
