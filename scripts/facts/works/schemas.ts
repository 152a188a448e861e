import { z } from 'zod';
import { Effect } from '../../../src/model/data/works.ts';
import { DocumentNumber } from '../../lib/document-meta.ts';
import { CoveredDate } from '../../lib/iso-date.ts';
import { Remark } from '../../lib/remark.ts';

const text = z.string().min(1);
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case ASCII, words joined by hyphens');

/** Words that stand in a passage: `reform-40/c02-p1`. */
const Quoted = z.strictObject({ block: text, quote: text });

/** An entry of `works.yaml`: a work that the texts cite. */
export const WorkEntry = z
  .strictObject({
    /** Part of addresses: it never changes. */
    id,
    title: text,
    /** Title where there is little room: on the timeline. */
    short: text,
    number: DocumentNumber.optional(),
    issuer: text.optional(),
    /** Date, where it isn't the year of the number, or of the table's row. */
    date: CoveredDate.optional(),
    /** Quotes that tell the date. */
    dated: z.array(Quoted).min(1).optional(),
    /** For readers: where the date comes from that the texts don't tell, and what else is ours. */
    basis: Remark.optional(),
    /** Other titles in marks: what a notice brings out. */
    titles: z.array(text).min(1).optional(),
    /** Names that the texts give it without marks. */
    names: z.array(text).min(1).optional(),
    /** Number of the State Council's approval, of a plan. */
    approval: DocumentNumber.optional(),
    /** Whether it is in force, with the reason for readers; only where that is certain. */
    effect: Effect.extend({ basis: Remark }).optional(),
    /** Name of the place where its official text is published. */
    published: text.optional(),
    /** The texts say that it is to be drawn up. */
    announced: z.literal(true).optional(),
    /** For readers. */
    note: Remark.optional(),
    /** The documents that cite it. */
    cited: z.array(text).min(1),
  })
  .refine(({ date, dated, basis }) => (date === undefined ? !dated : dated || basis), {
    message: 'a date and what it rests on, dated or basis, go together',
    path: ['date'],
  })
  .refine(({ date, number }) => !date || !number || yearIn(number) === Number(date.slice(0, 4)), {
    message: 'the year of the number isn’t that of the date',
    path: ['number'],
  })
  .refine(
    ({ date, approval }) =>
      !date || !approval || Math.abs(yearIn(approval) - Number(date.slice(0, 4))) <= 1,
    { message: 'a plan is approved in its year, or the one before or behind', path: ['approval'] },
  );

/** The year in brackets of a document number. */
function yearIn(number: string): number {
  return Number(/〔(\d{4})〕/.exec(number)?.[1]);
}

/** An entry of `decisions.yaml`: what words mean where no rule tells. */
export const CitationDecision = z.strictObject({
  block: text,
  /** Once in the block. */
  words: text,
  /** The part of the words that is the name, where not all of them are. */
  name: text.optional(),
  /** null where they name no work. */
  work: id.nullable(),
  /** The editors can't be sure. */
  doubt: z.literal(true).optional(),
  /** For readers: why it is no work. */
  note: Remark.optional(),
  reason: text,
});

/** An entry of `apart.yaml`: works that look alike and are not the same. */
export const WorksApart = z.strictObject({
  works: z.array(id).min(2),
  /** For readers. */
  note: Remark,
});

/** An entry of `timeline.yaml`: an event, a period or a target that the texts date. */
export const CuratedDate = z
  .strictObject({
    id,
    date: CoveredDate,
    /** Last year, month or day of what lasts. */
    end: CoveredDate.optional(),
    label: text,
    kind: z.enum(['event', 'period', 'target']),
    work: id.optional(),
    passages: z.array(Quoted).min(1),
    /** For readers: why it is dated so, where no quote holds the date. */
    basis: Remark.optional(),
  })
  .refine(({ date, end = date }) => date <= end, {
    message: 'an end before the beginning',
    path: ['end'],
  });

export type WorkEntry = z.infer<typeof WorkEntry> & {
  /** Id of the document of the library that it is: not written, known by id, title or number. */
  corpusId?: string;
};
export type CitationDecision = z.infer<typeof CitationDecision>;
export type WorksApart = z.infer<typeof WorksApart>;
export type CuratedDate = z.infer<typeof CuratedDate>;
export type Quoted = z.infer<typeof Quoted>;
