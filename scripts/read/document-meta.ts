import { z } from 'zod';

/** The ways in which a source is laid out; each has a parser of its own. */
export const LAYOUTS = [
  'wrapped-pages',
  'run-together',
  'two-columns',
  'headings-after',
  'task-list',
] as const;

const Rights = z.strictObject({
  /** official: outside copyright (著作权法 art. 5); protected: someone's work. */
  status: z.enum(['official', 'protected']),
  /** What readers are told. */
  statement: z.string().min(1),
});

const Citation = z.strictObject({
  /** What the document is where it is cited: as the Citation Style Language calls it. */
  type: z.enum(['report', 'article-journal']),
  /** The journal of an article. */
  journal: z.string().min(1).optional(),
  /** What whoever cites has to say besides: what isn't known, what is the edition's own. */
  remark: z.string().min(1).optional(),
});

/** What `document.yaml` says of a document. */
export const DocumentMeta = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case ASCII letters, digits and hyphens'),
  /** Place in the site's lists. */
  order: z.int(),
  title: z.string().min(1),
  shortTitle: z.string().min(1),
  issuer: z.string().min(1).nullable(),
  number: z.string().min(1).nullable(),
  /** ISO 8601, as exact as it is known. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date like 2016, 2016-11 or 2016-11-01')
    .nullable(),
  /** One sentence that says what the document is. */
  summary: z.string().min(1),
  /** What the reader has to know about this extraction. */
  condition: z.string().min(1),
  rights: Rights,
  citation: Citation,
  layout: z.enum(LAYOUTS),
  source: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
  /** UTF-16 units of the source, white space included. */
  characters: z.int().positive(),
});

export type DocumentMeta = z.infer<typeof DocumentMeta>;
