import type { LocatedReading } from '../../names/readings.ts';
import { citationsJson, notWorksJson } from './citations-json.ts';
import { findCitations } from './find.ts';
import { citingPassages } from './passages.ts';
import { proveWorks } from './prove-works.ts';
import type { CuratedWorks } from './read-works.ts';
import { timelineJson } from './timeline-json.ts';

/**
 * Finds the works that the documents cite, and what they date.
 * @param curated null where nothing is known about works: then there are none
 * @returns the published data by the names of their files
 * @throws EditionError for a title that no work takes and for an entry that no longer fits
 */
export function citedWorks(readings: readonly LocatedReading[], curated: CuratedWorks | null) {
  if (!curated) return { citations: [], 'not-works': [], timeline: [] };
  const passages = citingPassages(readings);
  const citations = findCitations(passages, curated);
  proveWorks(passages, curated, citations);
  return {
    citations: citationsJson(citations, curated),
    'not-works': notWorksJson(curated, new Set(readings.map(({ doc }) => doc))),
    timeline: timelineJson(passages, citations, curated),
  };
}
