import { z } from 'zod';
import { CONFIDENCES } from '../../src/model/confidence.ts';
import { RESTORATION_KINDS } from '../../src/model/data/restorations.ts';
import { valuesOf } from '../../src/model/enumeration.ts';

const confidence = z.enum(CONFIDENCES);
const text = z.string().regex(/\S/, 'it is empty');
/** Text with braces around the characters that the edition adds. */
const braced = z
  .string()
  .regex(/^(?:[^{}]|\{[^{}]+\})*$/, 'a brace is open, empty or inside another one')
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'it has a character that no text has');

/** An entry of `restorations.yaml`: an addition, in braces in `passage`, or a doubt about a passage. */
export const CuratedRestoration = z
  .strictObject({
    passage: braced.regex(/\S/, 'it is empty'),
    doubt: text.optional(),
    kind: z.enum(valuesOf(RESTORATION_KINDS)),
    evidence: text,
    confidence,
  })
  .refine((entry) => entry.passage.includes('{') !== (entry.doubt !== undefined), {
    message: 'either braces in the passage or a doubt, not both and not neither',
  })
  .refine((entry) => /\S/.test(entry.passage.replace(/\{[^{}]*\}/g, '')), {
    message: 'words of the source must stand outside the braces',
  })
  .refine(({ doubt, passage }) => !doubt || passage.split(doubt).length === 2, {
    message: 'the doubt must stand in the passage, and only once',
  })
  .refine(({ doubt, kind }) => doubt !== undefined || kind !== 'wording', {
    message: 'wording is doubted, not restored',
    path: ['kind'],
  })
  .refine((entry) => !entry.doubt || entry.confidence === 'unknown', {
    message: 'the confidence of a doubt is unknown',
    path: ['confidence'],
  });

const Cell = z.union([
  braced,
  z.strictObject({
    t: braced,
    rowspan: z.int().min(1).max(200).optional(),
    colspan: z.int().min(1).max(50).optional(),
    value: z.number().optional(),
    evidence: text.optional(),
    confidence: confidence.optional(),
  }),
]);

const Row = z.strictObject({
  cells: z.array(Cell).min(1),
  evidence: text.optional(),
  confidence: confidence.optional(),
});

/** Evidence of additions, and how sure it is. */
interface Grounds {
  evidence?: string | undefined;
  confidence?: unknown;
}

/** Tells whether a table has evidence, its own or of a row or a cell, whose confidence is the table's. */
function restsOnIt(
  table: Grounds & {
    header: z.infer<typeof Cell>[][];
    bands: { rows: z.infer<typeof Row>[] }[];
  },
): boolean {
  const rows = table.bands.flatMap((band) => band.rows);
  const cells = [...table.header, ...rows.map((row) => row.cells)].flat();
  const parts: Grounds[] = [...rows, ...cells.filter((cell) => typeof cell !== 'string')];
  return (
    table.evidence !== undefined ||
    parts.some(({ evidence, confidence }) => evidence !== undefined && confidence === undefined)
  );
}

/** An entry of `tables.yaml`: the cells into which the characters of a table fall. */
export const CuratedTable = z
  .strictObject({
    table: text,
    order: z.enum(['rows', 'columns']),
    evidence: text.optional(),
    confidence: confidence.optional(),
    reason: text,
    header: z.array(z.array(Cell).min(1)),
    bands: z.array(z.strictObject({ rows: z.array(Row).min(1) })).min(1),
  })
  .refine((table) => restsOnIt(table) === (table.confidence !== undefined), {
    message: 'the confidence of the evidence that has none of its own, and of nothing else',
    path: ['confidence'],
  })
  // A band that says nothing could be lost, or begin elsewhere, and nobody would notice.
  .refine(({ order, bands }) => order === 'columns' || bands.length === 1, {
    message: 'row by row all rows are one band: only order: columns has several',
    path: ['bands'],
  });

const sentence = text.regex(/。$/, 'it ends with 。');

const DECISIONS = ['openings', 'leads', 'noLeads', 'headings', 'noHeadings'] as const;

/** An entry of `paragraphs.yaml`: the openings of paragraphs or items that no rule can find. */
export const ParagraphsEntry = z
  .strictObject({
    division: text.optional(),
    box: text.optional(),
    reason: text,
    openings: z.array(text).min(1).optional(),
    /** First sentences that are leads although they don't look it, and those that are none. */
    leads: z.array(sentence).min(1).optional(),
    noLeads: z.array(sentence).min(1).optional(),
    /** Beginnings of lines that are headings without a number, and of numbered lines that are none. */
    headings: z.array(text).min(1).optional(),
    noHeadings: z.array(text).min(1).optional(),
  })
  .refine((entry) => (entry.division === undefined) !== (entry.box === undefined), {
    message: 'either a division or a box',
  })
  .refine((entry) => DECISIONS.some((field) => entry[field] !== undefined), {
    message: 'openings is missing',
  });

export type CuratedRestoration = z.infer<typeof CuratedRestoration>;
export type CuratedTable = z.infer<typeof CuratedTable>;
export type CuratedCell = z.infer<typeof Cell>;
export type ParagraphsEntry = z.infer<typeof ParagraphsEntry>;

/** An entry of `pages.yaml`: a page number that touches other digits. */
export const PageEntry = z.strictObject({
  page: z.int().min(1),
  /** Characters right before and after the number. */
  before: z.string(),
  after: z.string(),
  reason: text,
});

export type PageEntry = z.infer<typeof PageEntry>;

/** An entry of `confirmed.yaml`: a doubt of the plausibility report that turned out to be none. */
export const ConfirmedEntry = z.strictObject({
  /** The code of the doubt. */
  code: z.string().regex(/^[a-z-]+$/, 'the code of a doubt'),
  /** The words with which the doubtful passage begins in the source, or more of it. */
  at: text,
  /** The number of doubts that begin so, where it is more than one. */
  times: z.int().min(2).optional(),
  reason: text,
});

export type ConfirmedEntry = z.infer<typeof ConfirmedEntry>;
