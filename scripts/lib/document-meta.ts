import { z } from 'zod';
import { LAYOUTS, RIGHTS, SCHEMA_TYPES } from '../../src/model/data/documents.ts';
import { valuesOf } from '../../src/model/enumeration.ts';
import { CoveredDate } from './iso-date.ts';

/** Folders of the site that belong to no document: no document can have one of these as its id. */
export const RESERVED = [
  'agencies',
  'books',
  'compare',
  'data',
  'embed',
  'glossary',
  'icons',
  'indicators',
  'lessons',
  'maps',
  'offline',
  'pictures',
  'places',
  'projects',
  'references',
  'scripts',
  'search',
];

/** The number that an office gives a document. */
export const DocumentNumber = z
  .string()
  .regex(/^\p{Script=Han}+(?:〔\d{4}〕|第)\d+号$/u, 'a number like 国发〔2016〕62号');

const Rights = z.strictObject({
  /** official: outside copyright (著作权法 art. 5); protected: someone's work. */
  status: z.enum(valuesOf(RIGHTS)),
  /** The same for readers, in Chinese. */
  statement: z.string().min(1),
  /** The remark on its rights on every page of the text, in Chinese. */
  notice: z.string().min(1).optional(),
});

const Citation = z.strictObject({
  /** Type of the cited document, a word of the Citation Style Language. */
  type: z.enum(['report', 'article-journal']),
  /** Type in schema.org, where it isn't the one that `type` says. */
  schema: z.enum(SCHEMA_TYPES).optional(),
  /** The journal of an article. */
  journal: z.string().min(1).optional(),
  /** A remark for whoever cites: on what isn't known, or is the edition's own. */
  remark: z.string().min(1).optional(),
});

/** The fields of `document.yaml`, which describes a document. */
export const DocumentMeta = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, 'lower-case ASCII letters, digits and hyphens')
      .refine((id) => !RESERVED.includes(id), 'the site has a folder of this name already'),
    /** Place in the site's lists. */
    order: z.int(),
    title: z.string().min(1),
    shortTitle: z.string().min(1),
    issuer: z.string().min(1).nullable(),
    number: DocumentNumber.nullable(),
    /** ISO 8601, as exact as it is known. */
    date: CoveredDate.nullable(),
    /** For readers, where the source has no date: what is known of it, and from where. */
    dateNote: z.string().startsWith('来源').optional(),
    /** One sentence that says what the document is. */
    summary: z.string().min(1),
    /** For readers: the state of this extraction. */
    condition: z.string().min(1),
    rights: Rights,
    citation: Citation,
    layout: z.preprocess(
      // The name that `plan` had while it read wrapped pages alone.
      (name) => (name === 'wrapped-pages' ? 'plan' : name),
      z.enum(LAYOUTS),
    ),
    source: z.string().regex(/^[^/\\]+$/, 'the name of a file in the same folder'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
    /** UTF-16 units of the source, white space included. */
    characters: z.int().positive(),
    /** The file that the source was taken from, where that isn't the source itself. */
    original: z
      .strictObject({
        file: z.string().regex(/^[^/\\]+$/, 'the name of a file in the same folder'),
        sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
      })
      .optional(),
  })
  .refine(
    ({ date, dateNote }) => !date || !dateNote || dateNote.includes(`${date.slice(0, 4)}年`),
    {
      message: 'the note doesn’t tell of the year of the date',
      path: ['dateNote'],
    },
  );

export type DocumentMeta = z.infer<typeof DocumentMeta>;
