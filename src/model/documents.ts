import { z } from 'astro/zod';

/** What the site reads of `content/data`; the files hold more, and are published as they are. */
export const Division = z.object({
  id: z.string(),
  kind: z.enum(['front', 'chapter', 'section', 'item', 'back']),
  /** 第五章, empty for front and back matter. */
  label: z.string(),
  title: z.string(),
  url: z.string(),
  get divisions() {
    return z.array(Division).optional();
  },
});

export const BoxEntry = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  kind: z.enum(['table', 'list', 'omitted']),
  division: z.string(),
  /** The block before the box, where there is one in its division. */
  after: z.string().nullish(),
  url: z.string(),
});

export const FigureEntry = z.object({
  id: z.string(),
  number: z.number(),
  caption: z.string(),
  division: z.string(),
  /** What is drawn from the text in place of a lost figure: ids of projects, a note for readers. */
  drawing: z.object({ projects: z.array(z.string()), note: z.string() }).optional(),
});

const TableCell = z.object({
  reading: z.string(),
  rowspan: z.number().optional(),
  colspan: z.number().optional(),
  /** The number that the cell holds, where it is one. */
  value: z.number().optional(),
});

export const TableEntry = z.object({
  header: z.array(z.array(TableCell)),
  rows: z.array(z.array(TableCell)),
});

export const BlockEntry = z.object({
  id: z.string(),
  kind: z.string(),
  division: z.string(),
  box: z.string().nullish(),
  url: z.string(),
  reading: z.string(),
  table: TableEntry.optional(),
});

export const LibraryDocument = z.object({
  id: z.string(),
  order: z.number(),
  title: z.string(),
  shortTitle: z.string(),
  issuer: z.string().nullable(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  summary: z.string(),
  condition: z.string(),
  layout: z.string(),
  rights: z.object({ status: z.enum(['official', 'protected']), statement: z.string() }),
  citation: z.object({
    type: z.enum(['report', 'article-journal']),
    journal: z.string().optional(),
    remark: z.string().optional(),
  }),
  source: z.object({ file: z.string(), sha256: z.string(), characters: z.number() }),
  divisions: z.array(Division),
  boxes: z.array(BoxEntry),
  figures: z.array(FigureEntry),
  blocks: z.array(BlockEntry),
});

export const Ledger = z.object({
  characters: z.number(),
  kept: z.number(),
  removed: z.array(
    z.object({ start: z.number(), end: z.number(), reason: z.string(), text: z.string() }),
  ),
});

export const RestorationEntry = z.object({
  id: z.string(),
  doc: z.string(),
  block: z.string(),
  offset: z.number(),
  end: z.number(),
  raw: z.string(),
  restored: z.string().nullable(),
  kind: z.string(),
  evidence: z.string(),
  confidence: z.enum(['sure', 'probable', 'unknown']),
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
export type TableEntry = z.infer<typeof TableEntry>;
export type BlockEntry = z.infer<typeof BlockEntry>;
export type LibraryDocument = z.infer<typeof LibraryDocument>;
export type Ledger = z.infer<typeof Ledger>;
export type RestorationEntry = z.infer<typeof RestorationEntry>;
