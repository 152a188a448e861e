import type { Entry } from '../../../model/search/catalogue.ts';
import { tokensOf } from '../../../model/search/tokens.ts';
import { groupBy } from '../../../ui/client/group-by.ts';
import type { Found } from './find.ts';
import type { IndexReader } from './index-reader.ts';

/** Entries of one chapter, in the order to show them. */
export interface ChapterEntries {
  doc: string;
  chapter: string;
  entries: Entry[];
}

/** Groups entries by document and chapter; groups and entries stand as their first does. */
export function grouped(entries: readonly Entry[]): ChapterEntries[] {
  const byDocument = [...groupBy(entries, ({ doc }) => doc).values()];
  return byDocument.flatMap((inDocument) =>
    [...groupBy(inDocument, ({ chapter }) => chapter)].map(([chapter, inChapter]) => ({
      doc: inDocument[0]?.doc ?? '',
      chapter,
      entries: inChapter,
    })),
  );
}

/** Sorts titles first, then blocks by the number of occurrences, then by the order of the texts. */
export async function byRelevance(
  entries: readonly Entry[],
  { answers }: Found,
  index: IndexReader,
): Promise<Entry[]> {
  const phrases = answers.filter(({ as }) => as !== 'pinyin');
  const counts = await Promise.all(phrases.map(({ phrase }) => index.counts(tokensOf(phrase))));
  const countOf = ({ number }: Entry) =>
    counts.reduce((sum, count) => sum + (count.get(number) ?? 0), 0);
  return [...entries].sort(
    (a, b) =>
      Number(b.isTitle) - Number(a.isTitle) || countOf(b) - countOf(a) || a.number - b.number,
  );
}
