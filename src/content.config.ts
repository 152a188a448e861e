import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'zod';
import { Alignment } from './model/data/alignments.ts';
import { ComparisonEntry } from './model/data/comparisons.ts';
import { LibraryDocument, TextHead } from './model/data/documents.ts';
import { TermEntry } from './model/data/glossary.ts';
import { Indicator } from './model/data/indicators.ts';
import { Ledger } from './model/data/ledger.ts';
import { Lesson } from './model/data/lessons.ts';
import { AgencyEntry, ItemEntry, TaskEntry } from './model/data/responsibility.ts';
import { EditorNote, RestorationEntry } from './model/data/restorations.ts';
import { TimelineEntry } from './model/data/timeline.ts';
import { CitedWork, NotWork } from './model/data/works.ts';
import { fullId } from './model/ids.ts';

function withoutExtension({ entry }: { entry: string }) {
  return entry.replace(/\.\w+$/, '');
}

/** Entries in the order of their file, which collections don't keep. */
function numbered(text: string) {
  return JSON.parse(text).map((entry: object, order: number) => ({ ...entry, order }));
}

/** Tasks and items, whose ids are unique in their document only. */
function byDocument(text: string) {
  return Object.fromEntries(
    JSON.parse(text).map((entry: { doc: string; id: string }) => [
      fullId(entry.doc, entry.id),
      entry,
    ]),
  );
}

/** The same for entries whose id stands inside, or that have none. */
function identified(text: string) {
  return JSON.parse(text).map((entry: { work?: { id: string } }, order: number) => ({
    ...entry,
    id: entry.work?.id ?? `${order}`,
    order,
  }));
}

/** Place of an entry in its file. */
const order = z.number();

export const collections = {
  /** One MDX file a chapter or box: `plan-13/c05`. */
  texts: defineCollection({
    loader: glob({
      base: './content',
      pattern: '*/*.mdx',
      generateId: withoutExtension,
      retainBody: false,
    }),
    schema: TextHead,
  }),
  documents: defineCollection({
    loader: glob({
      base: './content/data/documents',
      pattern: '*.json',
      generateId: withoutExtension,
    }),
    schema: LibraryDocument,
  }),
  ledgers: defineCollection({
    loader: glob({
      base: './content/data/ledger',
      pattern: '*.json',
      generateId: withoutExtension,
    }),
    schema: Ledger,
  }),
  restorations: defineCollection({
    loader: file('content/data/restorations.json'),
    schema: RestorationEntry,
  }),
  editorNotes: defineCollection({
    loader: file('content/data/editor-notes.json', { parser: numbered }),
    schema: EditorNote.extend({ order }),
  }),
  glossary: defineCollection({
    loader: file('content/data/glossary.json'),
    schema: TermEntry,
  }),
  agencies: defineCollection({
    loader: file('content/data/agencies.json', { parser: numbered }),
    schema: AgencyEntry.extend({ order }),
  }),
  tasks: defineCollection({
    loader: file('content/data/tasks.json', { parser: byDocument }),
    schema: TaskEntry,
  }),
  items: defineCollection({
    loader: file('content/data/items.json', { parser: byDocument }),
    schema: ItemEntry,
  }),
  comparisons: defineCollection({
    loader: file('content/data/comparisons.json', { parser: numbered }),
    schema: ComparisonEntry.extend({ order }),
  }),
  /** One entry with all alignments, which have no ids of their own and are needed together. */
  alignments: defineCollection({
    loader: file('content/data/alignments.json', {
      parser: (text) => ({ all: { entries: JSON.parse(text) } }),
    }),
    schema: z.object({ entries: z.array(Alignment) }),
  }),
  works: defineCollection({
    loader: file('content/data/citations.json', { parser: identified }),
    schema: CitedWork.extend({ id: z.string(), order }),
  }),
  notWorks: defineCollection({
    loader: file('content/data/not-works.json', { parser: identified }),
    schema: NotWork.extend({ id: z.string(), order }),
  }),
  indicators: defineCollection({
    loader: file('content/data/indicators.json', { parser: numbered }),
    schema: Indicator.extend({ order }),
  }),
  lessons: defineCollection({
    loader: file('content/data/lessons.json', { parser: numbered }),
    schema: Lesson.extend({ order }),
  }),
  timeline: defineCollection({
    loader: file('content/data/timeline.json', { parser: numbered }),
    schema: TimelineEntry.extend({ order }),
  }),
};
