import {
  CANDIDATE_KINDS,
  type Candidate,
  type CandidateKind,
  candidatesOf,
} from '../candidates/candidates.ts';
import { readGlossary } from '../facts/glossary/read-glossary.ts';
import { readAgencies } from '../facts/responsibility/read-agencies.ts';
import { readWorks } from '../facts/works/read-works.ts';
import type { Parsed } from '../layouts/shared/layout.ts';
import { located } from '../lib/walk.ts';
import { placeLexicon } from '../names/place-lexicon.ts';
import { readGazetteer } from '../names/read-gazetteer.ts';

/** Kinds of candidates in Chinese. */
export const KINDS_IN_CHINESE: Record<CandidateKind, string> = {
  project: '项目',
  work: '文献',
  agency: '机构',
  place: '地名',
  term: '术语',
};

/** The file that an entry for a candidate belongs into. */
export function fileOf({ kind }: Candidate): string {
  return CANDIDATE_KINDS[kind];
}

/**
 * Words of a document that may be names, and that no curated file describes. Projects that other
 * documents name alike count as unknown here: to know them, all documents would have to be read.
 * @param root folder that holds `seeds/`
 * @returns null where a curated file can't be read
 */
export function candidatesIn(root: string, { children }: Parsed): Candidate[] | null {
  const blocks = [...located(children)].map(({ block }) => ({
    block: block.id,
    text: block.text.value,
  }));
  try {
    return candidatesOf(blocks, knownIn(root));
  } catch {
    return null;
  }
}

function knownIn(root: string): (kind: CandidateKind, words: string) => boolean {
  const seeds = `${root}/seeds`;
  const places = placeLexicon(readGazetteer(root, seeds));
  const agencies = readAgencies(root, seeds).entries.map(({ data }) => data.name);
  const works = (readWorks(root, seeds)?.works ?? []).flatMap(({ data }) => [
    data.title,
    data.number ?? '',
  ]);
  const names = [...agencies, ...works].filter((name) => name.length > 2);
  const terms = readGlossary(root, seeds).map(({ data }) => data.term);
  return (kind, words) => {
    if (kind === 'term') return terms.some((term) => words.includes(term));
    if (kind === 'place')
      return places.in(words).some(({ start, end }) => start === 0 && end === words.length);
    return names.some((name) => name.includes(words) || words.includes(name));
  };
}
