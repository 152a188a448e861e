import { dateOf } from './citations-json.ts';
import type { Citation } from './find.ts';
import { type CitingPassage, rowAt } from './passages.ts';
import type { CuratedWorks } from './read-works.ts';
import type { Quoted, TimelineEntry, WorkEntry } from './schemas.ts';

/** What an entry of the timeline is. */
export type TimelineKind = TimelineEntry['kind'] | 'document';

/** The published entry of the timeline (`timeline.json`). */
export interface TimelineJson {
  id: string;
  /** As exact as it is known: 2003, 2003-10 or 2016-11-01. */
  date: string;
  end?: string;
  label: string;
  kind: TimelineKind;
  /** Id of the work that it is about. */
  work?: string;
  /** Where the date comes from, where no quote gives it. */
  basis?: string;
  mentions: { doc: string; block: string; row?: string; quote: string }[];
}

/**
 * The works that the texts date and the events, periods and targets that people listed, by date.
 * What lasts stands before what happens in the same year.
 */
export function timelineJson(
  passages: readonly CitingPassage[],
  citations: readonly Citation[],
  curated: CuratedWorks,
): TimelineJson[] {
  const quoted = (quotes: readonly Quoted[]) => quotes.flatMap((q) => mentionOf(q, passages));
  const works = Map.groupBy(citations, ({ work }) => work);
  const documents = [...works].flatMap(([work, own]) => documentEntry(work, own, quoted));
  const listed = curated.timeline.flatMap(({ data: { passages: quotes, ...entry } }) => {
    const mentions = quoted(quotes);
    return mentions.length > 0 ? [{ ...entry, mentions } as TimelineJson] : [];
  });
  return [...listed, ...documents].toSorted(inTime);
}

function documentEntry(
  work: WorkEntry,
  citations: readonly Citation[],
  quoted: (quotes: readonly Quoted[]) => TimelineJson['mentions'],
): TimelineJson[] {
  const date = dateOf(work, citations);
  const mentions = [...quoted(work.dated ?? []), ...datingWords(work, citations)];
  const { id, short: label, basis } = work;
  if (!date) return [];
  if (mentions.length > 0) return [{ id, date, label, kind: 'document', work: id, mentions }];
  // The library's own documents are shown with a date that the texts don't tell.
  if (!work.corpusId) return [];
  const words = citations.filter(({ passage }) => passage.doc !== work.corpusId).map(quoteOf);
  return [
    { id, date, label, kind: 'document', work: id, ...(basis && { basis }), mentions: words },
  ];
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

function quoteOf({ passage, start, end, year }: Citation): TimelineJson['mentions'][number] {
  const row = rowAt(passage, start);
  const behind = year ? `（${year}年）`.length : 0;
  return {
    doc: passage.doc,
    block: passage.block.id,
    ...(row && { row }),
    quote: passage.text.slice(start, end + behind),
  };
}

function mentionOf({ block: address, quote }: Quoted, passages: readonly CitingPassage[]) {
  const passage = passages.find(({ doc, block }) => `${doc}/${block.id}` === address);
  if (!passage) return [];
  const row = rowAt(passage, passage.text.indexOf(quote));
  return [{ doc: passage.doc, block: passage.block.id, ...(row && { row }), quote }];
}

function inTime(a: TimelineJson, b: TimelineJson): number {
  return (
    Number(a.date.slice(0, 4)) - Number(b.date.slice(0, 4)) ||
    Number(b.kind === 'period') - Number(a.kind === 'period') ||
    a.date.localeCompare(b.date)
  );
}
