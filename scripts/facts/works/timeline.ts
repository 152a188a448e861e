import type { TimelineEntry } from '../../../src/model/data/timeline.ts';
import { fullId } from '../../../src/model/ids.ts';
import type { Citation } from './find-citations.ts';
import { type CitingPassage, rowAt } from './passages.ts';
import type { CuratedWorks } from './read-works.ts';
import type { Quoted, WorkEntry } from './schemas.ts';
import { NUMBER } from './titles.ts';

/**
 * The works that the texts date and the events, periods and targets that people listed, by date.
 * In one year, entries that last stand before events.
 */
export function timelineOf(
  passages: readonly CitingPassage[],
  citations: readonly Citation[],
  curated: CuratedWorks,
): TimelineEntry[] {
  const quoted = (quotes: readonly Quoted[]) => quotes.flatMap((q) => mentionOf(q, passages));
  const works = Map.groupBy(citations, ({ work }) => work);
  const documents = [...works].flatMap(([work, own]) => documentEntry(work, own, quoted));
  const listed = curated.timeline.flatMap(({ data: { passages: quotes, ...entry } }) => {
    const mentions = quoted(quotes);
    return mentions.length > 0 ? [{ ...entry, mentions }] : [];
  });
  return [...listed, ...documents].toSorted(byDate);
}

function documentEntry(
  work: WorkEntry,
  citations: readonly Citation[],
  quoted: (quotes: readonly Quoted[]) => TimelineEntry['mentions'],
): TimelineEntry[] {
  const date = dateOf(work, citations);
  const mentions = [...quoted(work.dated ?? []), ...datingWords(work, citations)];
  const { id, short: label, basis } = work;
  if (!date) return [];
  if (mentions.length > 0) return [{ id, date, label, kind: 'document', work: id, mentions }];
  // The library's own documents are shown with a date that the texts don't tell.
  if (!work.corpusId) return [];
  const words = citations.filter(({ passage }) => passage.doc !== work.corpusId).map(quoteOf);
  return [{ id, date, label, kind: 'document', work: id, basis, mentions: words }];
}

/** The date that is known, or the year that a table or the number gives. */
export function dateOf(
  { date, number }: WorkEntry,
  citations: readonly Pick<Citation, 'year'>[],
): string | null {
  const year = citations.find((citation) => citation.year)?.year;
  return date ?? year ?? (number && NUMBER.exec(number)?.[1]) ?? null;
}

/** Rows and numbers that tell the year. */
function datingWords({ dated, number }: WorkEntry, citations: readonly Citation[]) {
  return citations
    .filter(({ passage, start, end, year }) => {
      const words = passage.text.slice(start, end);
      return year !== null || (!dated && number && words.includes(number));
    })
    .map(quoteOf);
}

function quoteOf({ passage, start, end, year }: Citation): TimelineEntry['mentions'][number] {
  const row = rowAt(passage, start);
  const behind = year ? `（${year}年）`.length : 0;
  return {
    doc: passage.doc,
    block: passage.block,
    row: row ?? undefined,
    quote: passage.text.slice(start, end + behind),
  };
}

function mentionOf({ block: address, quote }: Quoted, passages: readonly CitingPassage[]) {
  const passage = passages.find(({ doc, block }) => fullId(doc, block) === address);
  if (!passage) return [];
  const row = rowAt(passage, passage.text.indexOf(quote));
  return [{ doc: passage.doc, block: passage.block, row: row ?? undefined, quote }];
}

function byDate(a: TimelineEntry, b: TimelineEntry): number {
  return (
    Number(a.date.slice(0, 4)) - Number(b.date.slice(0, 4)) ||
    Number(b.kind === 'period') - Number(a.kind === 'period') ||
    a.date.localeCompare(b.date)
  );
}
