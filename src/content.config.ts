import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { Ledger, LibraryDocument, RestorationEntry, TextHead } from './lib/schemas.ts';

const withoutExtension = ({ entry }: { entry: string }) => entry.replace(/\.\w+$/, '');

export const collections = {
  /** One MDX file a chapter or box: `plan-13/c05`. */
  texts: defineCollection({
    loader: glob({ base: './content', pattern: '*/*.mdx', generateId: withoutExtension }),
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
};
