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
  found: Found,
  index: IndexReader,
): Promise<Entry[]> {
  return relevant(entries, await occurrences(found, index));
}

/** Results of a phrase that a screen shows at once; of more, a few stand before them. */
const MANY = 6;
const FIRST = 3;

/**
 * Of many results those to look at first: the blocks that have the phrase most often, more than
 * once, and a title that has it, which only leads to an answer.
 */
export async function topResults(
  entries: readonly Entry[],
  found: Found,
  index: IndexReader,
): Promise<Entry[]> {
  if (entries.length <= MANY) return [];
  const countOf = await occurrences(found, index);
  const sorted = relevant(entries, countOf);
  const titles = sorted.filter(({ isTitle }) => isTitle).slice(0, 1);
  const texts = sorted.filter((entry) => !entry.isTitle && countOf(entry) > 1);
  const most = texts.slice(0, FIRST - titles.length);
  return [...most, ...titles];
}

type Count = (entry: Entry) => number;

async function occurrences({ answers }: Found, index: IndexReader): Promise<Count> {
  // To count what pinyin means would load other parts of the index for an order alone.
  const phrases = answers.filter(({ as }) => as !== 'pinyin');
  const counts = await Promise.all(phrases.map(({ phrase }) => index.counts(tokensOf(phrase))));
  return ({ number }) => counts.reduce((sum, count) => sum + (count.get(number) ?? 0), 0);
}

function relevant(entries: readonly Entry[], countOf: Count): Entry[] {
  return [...entries].sort(
    (a, b) =>
      Number(b.isTitle) - Number(a.isTitle) || countOf(b) - countOf(a) || a.number - b.number,
  );
}
