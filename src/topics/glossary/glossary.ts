import { getCollection } from 'astro:content';
import type { PassageReference } from '../../library/passage-finder.ts';
import type { TermEntry } from '../../model/data/glossary.ts';

/** All terms in the order of their pinyin. */
export async function allTerms(): Promise<TermEntry[]> {
  const entries = await getCollection('glossary');
  return entries.map(({ data }) => data).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Terms by the letter with which their pinyin begins: ['A', …]. */
export function byLetter(terms: readonly TermEntry[]): [string, TermEntry[]][] {
  return [...Map.groupBy(terms, ({ id }) => (id[0] ?? '').toUpperCase())];
}

/** Links to passages for which a page with all terms has room, within 300 kB. */
const ROOM = 1190;

/**
 * Tells whether the terms are used in so many passages that these stand on pages of their own, one
 * for each letter; the entries themselves stay where they are, all on one page.
 */
export function passagesStandApart(terms: readonly Pick<TermEntry, 'mentions'>[]): boolean {
  return terms.reduce((sum, { mentions }) => sum + mentions.length, 0) > ROOM;
}

/** Passages that use a term, by document, in the order of the documents. */
export function passagesOf(
  { mentions }: Pick<TermEntry, 'mentions'>,
  passage: (doc: string, block: string) => PassageReference,
) {
  const found = mentions.map(({ doc, block, count }) => ({ ...passage(doc, block), count }));
  return [...Map.groupBy(found, ({ document }) => document)].map(([document, passages]) => ({
    document,
    passages,
  }));
}
