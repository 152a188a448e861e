import type { CitedWork, NotWork, WorkMention } from '../../../src/model/data/works.ts';
import { splitId } from '../../../src/model/ids.ts';
import type { Citation } from './find.ts';
import { rowAt } from './passages.ts';
import type { CuratedWorks } from './read-works.ts';
import type { WorkEntry } from './schemas.ts';
import { NUMBER } from './titles.ts';

/** Every cited work with the passages that cite it, in the order of `works.yaml`. */
export function citationsJson(citations: readonly Citation[], curated: CuratedWorks): CitedWork[] {
  const byWork = Map.groupBy(citations, ({ work }) => work.id);
  return curated.works.flatMap(({ data }) => {
    const own = byWork.get(data.id);
    return own ? [entryOf(data, own, curated)] : [];
  });
}

/** The words that look like the name of a work and are none (`not-works.json`). */
export function notWorksJson({ decisions }: CuratedWorks, docs: ReadonlySet<string>): NotWork[] {
  return decisions.flatMap(({ data: { block: address, words, note } }) => {
    const { doc, id: block } = splitId(address);
    return note && docs.has(doc) ? [{ doc, block, quote: words, note }] : [];
  });
}

function entryOf(
  work: WorkEntry,
  citations: readonly Citation[],
  { apart }: CuratedWorks,
): CitedWork {
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
      corpusId: work.corpusId,
      announced: work.announced,
      basis: work.basis,
      note: work.note,
      notSame: alike.length > 0 ? alike : undefined,
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

function mentionOf({ passage, start, end, work, by, inside, doubt }: Citation): WorkMention {
  const row = rowAt(passage, start);
  return {
    doc: passage.doc,
    block: passage.block,
    row: row ?? undefined,
    quote: passage.text.slice(start, end),
    start,
    end,
    by,
    self: work.corpusId === passage.doc || undefined,
    inside: inside || undefined,
    doubt: doubt || undefined,
  };
}
