/** The documents of the library as data: `documents/<doc>.json`. Their tables are in texts.ts. */
import { z } from 'zod';
import { BLOCK_KIND_NAMES } from '../block-kinds.ts';
import { valuesOf } from '../enumeration.ts';

/** The ways in which a source is laid out; each has a folder in `scripts/layouts/`. */
export const LAYOUTS = [
  'plan',
  'opinion',
  'run-together',
  'two-columns',
  'headings-after',
  'task-list',
] as const;

export type LayoutName = (typeof LAYOUTS)[number];

export const DIVISION_KINDS = ['front', 'chapter', 'section', 'item', 'back'] as const;
export type DivisionKind = (typeof DIVISION_KINDS)[number];

export const BOX_KINDS = ['table', 'list', 'omitted'] as const;
export type BoxKind = (typeof BOX_KINDS)[number];

/** Types of documents in schema.org; a `report` is a Report and an article a ScholarlyArticle. */
export const SCHEMA_TYPES = ['Report', 'Legislation', 'ScholarlyArticle'] as const;
export type SchemaType = (typeof SCHEMA_TYPES)[number];

/** Rights in a document, with what they are called. */
export const RIGHTS = { official: '官方文件', protected: '受保护的作品' } as const;

const id = z.string().describe('Id, part of addresses; see the scheme of ids');

export const Division = z.strictObject({
  id,
  kind: z.enum(DIVISION_KINDS),
  label: z.string().describe('第五章; empty for front and back matter'),
  title: z.string(),
  url: z.string().describe('Address from the site’s root'),
  get divisions() {
    return z.array(Division).optional();
  },
});

export const BoxEntry = z.strictObject({
  id,
  number: z.int().describe('Number of the 专栏'),
  title: z.string(),
  kind: z.enum(BOX_KINDS).describe('omitted: 略 in the source'),
  division: z.string().describe('Id of the innermost division that it stands in'),
  after: z.string().nullable().describe('Block before the box, null where there is none'),
  url: z.string().describe('Address of its own page'),
});

export const FigureEntry = z.strictObject({
  id,
  number: z.int(),
  caption: z.string(),
  division: z.string(),
  drawing: z
    .strictObject({ projects: z.array(z.string()), note: z.string() })
    .optional()
    .describe('Map that stands in place of the lost figure: ids of projects, a note for readers'),
});

export const TableCell = z.strictObject({
  text: z.string().describe('Characters of the source'),
  reading: z.string().describe('The same with the edition’s restorations'),
  rowspan: z.int().optional(),
  colspan: z.int().optional(),
  value: z.number().optional().describe('The number, where the cell is one'),
});

export const TableEntry = z.strictObject({
  header: z.array(z.array(TableCell)),
  rows: z.array(z.array(TableCell)),
  rowIds: z.array(z.string()).describe('Id of each row'),
});

export const BlockEntry = z.strictObject({
  id,
  kind: z.enum(BLOCK_KIND_NAMES),
  division: z.string().describe('Id of the innermost division'),
  box: z.string().nullable().describe('Id of the box that it stands in'),
  url: z.string(),
  lang: z.string().optional().describe('Language where it isn’t Chinese'),
  lead: z.string().optional().describe('First sentence that names the subject, or an item’s label'),
  text: z.string().describe('Characters of the source, joined as they should read'),
  reading: z.string().describe('`text` with the edition’s restorations'),
  source: z
    .array(z.tuple([z.int(), z.int()]).readonly())
    .describe('Ranges of the source file in UTF-16 units, end exclusive'),
  parts: z
    .array(z.strictObject({ label: z.string().optional(), entries: z.array(z.string()) }))
    .optional()
    .describe('Lists inside an item: 发展重点：a、b、c'),
  table: TableEntry.optional(),
});

export const LibraryDocument = z.strictObject({
  id,
  title: z.string(),
  shortTitle: z.string(),
  issuer: z.string().nullable().describe('null where the source doesn’t say'),
  number: z.string().nullable(),
  date: z.string().nullable().describe('ISO 8601, as exact as it is known'),
  dateNote: z
    .string()
    .optional()
    .describe('For readers, where the source has no date: what is known of it, and from where'),
  order: z.int().describe('Place in the lists of the site'),
  layout: z.enum(LAYOUTS),
  summary: z.string(),
  leftOut: z.literal(true).optional().describe('The text is left out; the rest of the data stays'),
  condition: z.string().describe('For readers: the state of the extraction'),
  rights: z.strictObject({
    status: z.enum(valuesOf(RIGHTS)),
    statement: z.string(),
    notice: z.string().optional().describe('What every page of the text says of its rights'),
  }),
  citation: z.strictObject({
    type: z.enum(['report', 'article-journal']),
    schema: z
      .enum(SCHEMA_TYPES)
      .optional()
      .describe('Type in schema.org, where it isn’t the one that `type` says'),
    journal: z.string().optional(),
    remark: z.string().optional(),
  }),
  source: z.strictObject({
    file: z.string(),
    sha256: z.string(),
    characters: z.int().describe('UTF-16 units, white space included'),
  }),
  divisions: z.array(Division),
  boxes: z.array(BoxEntry),
  figures: z.array(FigureEntry),
  blocks: z.array(BlockEntry).describe('All blocks in reading order'),
});

/** The head of each MDX file. */
export const TextHead = z.object({
  document: z.string(),
  id: z.string(),
  kind: z.enum(['chapter', 'box', 'front']),
  label: z.string().nullish(),
  title: z.string(),
});

export type Division = z.infer<typeof Division>;
export type BoxEntry = z.infer<typeof BoxEntry>;
export type FigureEntry = z.infer<typeof FigureEntry>;
export type TableCell = z.infer<typeof TableCell>;
export type TableEntry = z.infer<typeof TableEntry>;
export type BlockEntry = z.infer<typeof BlockEntry>;
export type LibraryDocument = z.infer<typeof LibraryDocument>;
