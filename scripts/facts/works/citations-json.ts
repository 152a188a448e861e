import type { Citation } from './find.ts';
import { rowAt } from './passages.ts';
import type { CuratedWorks } from './read-works.ts';
import type { WorkEntry } from './schemas.ts';
import { NUMBER } from './titles.ts';

/** The published entry of a work (`citations.json`). */
export type CitationJson = ReturnType<typeof entryOf>;

/** Every cited work with the passages that cite it, in the order of `works.yaml`. */
export function citationsJson(citations: readonly Citation[], curated: CuratedWorks) {
  const byWork = Map.groupBy(citations, ({ work }) => work.id);
  return curated.works.flatMap(({ data }) => {
    const own = byWork.get(data.id);
    return own ? [entryOf(data, own, curated)] : [];
  });
}

/** The words that look like the name of a work and are none (`not-works.json`). */
export function notWorksJson({ decisions }: CuratedWorks, docs: ReadonlySet<string>) {
  return decisions.flatMap(({ data: { block: address, words, note } }) => {
    const [doc, block] = address.split('/') as [string, string];
    return note && docs.has(doc) ? [{ doc, block, quote: words, note }] : [];
  });
}

function entryOf(work: WorkEntry, citations: readonly Citation[], { apart }: CuratedWorks) {
  const alike = apart
    .filter(({ data }) => data.works.includes(work.id))
    .flatMap(({ data }) =>
      data.works.filter((id) => id !== work.id).map((id) => ({ id, note: data.note })),
    );
  return {
    work: {
      id: work.id,
      title: work.title,
      short: work.short,
      number: work.number ?? null,
      issuer: work.issuer ?? null,
      date: dateOf(work, citations),
      ...(work.corpusId && { corpusId: work.corpusId }),
      ...(work.announced && { announced: true as const }),
      ...(work.basis && { basis: work.basis }),
      ...(work.note && { note: work.note }),
      ...(alike.length > 0 && { notSame: alike }),
    },
    mentions: citations.map(mentionOf),
  };
}

/** The date that is known, or the year that a table or the number gives. */
export function dateOf(
  { date, number }: WorkEntry,
  citations: readonly Pick<Citation, 'year'>[],
): string | null {
  const year = citations.find((citation) => citation.year)?.year;
  return date ?? year ?? (number && NUMBER.exec(number)?.[1]) ?? null;
}

function mentionOf({ passage, start, end, work, by, inside, doubt }: Citation) {
  const row = rowAt(passage, start);
  return {
    doc: passage.doc,
    block: passage.block.id,
    ...(row && { row }),
    quote: passage.text.slice(start, end),
    start,
    end,
    by,
    ...(work.corpusId === passage.doc && { self: true as const }),
    ...(inside && { inside: true as const }),
    ...(doubt && { doubt: true as const }),
  };
}
