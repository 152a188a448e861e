import type { Stretch } from '../../../src/model/reading.ts';
import { each } from '../../lib/faults.ts';
import { longest } from '../../names/lexicon.ts';
import { fullIdOf } from '../../names/readings.ts';
import { candidatesIn, type WorkCandidate } from './candidates.ts';
import type { CitingPassage } from './passages.ts';
import type { CuratedWorks } from './read-works.ts';
import { workOf } from './resolve.ts';
import type { CitationDecision, WorkEntry } from './schemas.ts';
import { type Works, worksOf } from './work-index.ts';

/** A place where a text cites a work. */
export interface Citation extends Stretch {
  passage: CitingPassage;
  work: WorkEntry;
  by: WorkCandidate['by'] | 'name' | 'decision';
  /** The year that a table gives the work. */
  year: string | null;
  /** It stands inside another title: 〈…〉 in 《…》. */
  inside: boolean;
  doubt: boolean;
}

/**
 * Finds every citation of the documents: what people decided, what marks, numbers and tables show,
 * then names without marks, the longest first.
 * @returns in the order of the documents
 * @throws EditionError `unknown-work` for a row of a table that no work takes, `number-mismatch` where
 *   the number behind a title isn't the work's
 */
export function findCitations(
  passages: readonly CitingPassage[],
  curated: CuratedWorks,
): Citation[] {
  const works = worksOf(curated);
  const short = new Map<string, WorkEntry>();
  return each(passages, (passage) => {
    const decided = decidedIn(passage, curated, works);
    const marked = markedIn(passage, decided, works, short);
    const taken = [...decided, ...marked];
    return [
      ...decided.flatMap(({ citation }) => (citation ? [citation] : [])),
      ...marked,
      ...namedIn(passage, taken, works),
    ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  }).flat();
}

interface Decided extends Stretch {
  citation: Citation | null;
}

function decidedIn(passage: CitingPassage, { decisions }: CuratedWorks, works: Works): Decided[] {
  const address = fullIdOf(passage);
  return decisions
    .filter(({ data }) => data.block === address && passage.text.includes(data.words))
    .map(({ data }) => decidedAt(passage, data, works));
}

function decidedAt(
  passage: CitingPassage,
  { words, name = words, work: id, doubt }: CitationDecision,
  works: Works,
): Decided {
  const start = passage.text.indexOf(words) + words.indexOf(name);
  const span = { start, end: start + name.length };
  const work = id ? works.byId.get(id) : undefined;
  const citation: Citation | null = work
    ? { passage, ...span, work, by: 'decision', year: null, inside: false, doubt: doubt === true }
    : null;
  return { ...span, citation };
}

/** @param short short names that a document has explained so far; added to here */
function markedIn(
  passage: CitingPassage,
  decided: readonly Decided[],
  works: Works,
  short: Map<string, WorkEntry>,
): Citation[] {
  const candidates = candidatesIn(passage).filter(
    (candidate) => !decided.some((span) => meets(span, candidate)),
  );
  const found: Citation[] = [];
  let before: WorkEntry | undefined;
  each(candidates, (candidate) => {
    const key = `${passage.doc} ${candidate.title}`;
    if (candidate.shortens && before) short.set(key, before);
    const work = short.get(key) ?? workOf(candidate, works);
    // What is explained as short for a work that nobody described is no other work.
    before = work;
    if (!work) return;
    const outer = found.find((citation) => holds(citation, candidate));
    // A notice and what it brings out are one work, cited once.
    if (outer?.work === work) return;
    const { start, end, year, by } = candidate;
    found.push({ passage, start, end, work, by, year, inside: outer !== undefined, doubt: false });
  });
  return found;
}

function namedIn(passage: CitingPassage, taken: readonly Stretch[], { names }: Works): Citation[] {
  const free = names.in(passage.text).filter((hit) => !taken.some((other) => meets(other, hit)));
  return longest(free).map(({ start, end, meaning: work }) => {
    const span = { start, end };
    return { passage, ...span, work, by: 'name', year: null, inside: false, doubt: false };
  });
}

function holds(outer: Stretch, inner: Stretch): boolean {
  return outer !== inner && outer.start <= inner.start && inner.end <= outer.end;
}

function meets(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}
