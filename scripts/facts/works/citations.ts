import type { CitedWork, NotWork, WorkMention } from '../../../src/model/data/works.ts';
import { splitId } from '../../../src/model/ids.ts';
import type { LocatedReading } from '../../names/readings.ts';
import { type Citation, findCitations } from './find-citations.ts';
import { withOwnWorks } from './own-works.ts';
import { citingPassages, rowAt } from './passages.ts';
import { proveWorks } from './prove-works.ts';
import type { CuratedWorks } from './read-works.ts';
import type { WorkEntry } from './schemas.ts';
import { dateOf, timelineOf } from './timeline.ts';

/**
 * Finds the works that the documents cite, and what they date.
 * @param curated null where nothing is known about works: then there are none
 * @returns the published data by the names of their files
 * @throws EditionError for a listed document that no work takes and for an entry that no longer fits
 */
export function citedWorks(readings: readonly LocatedReading[], curated: CuratedWorks | null) {
  if (!curated) return { citations: [], 'not-works': [], timeline: [] };
  const passages = citingPassages(readings);
  const works = withOwnWorks(passages, curated);
  const citations = findCitations(passages, works);
  proveWorks(passages, curated, citations);
  return {
    citations: worksCited(citations, works),
    'not-works': notWorks(curated, new Set(readings.map(({ doc }) => doc))),
    timeline: timelineOf(passages, citations, works),
  };
}

/** Every cited work with the passages that cite it, in the order of `works.yaml`. */
function worksCited(citations: readonly Citation[], curated: CuratedWorks): CitedWork[] {
  const byWork = Map.groupBy(citations, ({ work }) => work.id);
  return curated.works.flatMap(({ data }) => {
    const own = byWork.get(data.id);
    return own ? [entryOf(data, own, curated)] : [];
  });
}

/** The words that look like the name of a work and are none (`not-works.json`). */
function notWorks({ decisions }: CuratedWorks, docs: ReadonlySet<string>): NotWork[] {
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
      approval: work.approval,
      effect: work.effect,
      published: work.published,
      corpusId: work.corpusId,
      announced: work.announced,
      basis: work.basis,
      note: work.note,
      notSame: alike.length > 0 ? alike : undefined,
    },
    mentions: citations.map(mentionOf),
  };
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
