import type { TaskEntry } from '../../../src/model/data/responsibility.ts';
import type { Gazetteer } from '../../names/read-gazetteer.ts';
import { type WordCutter, wordCutter } from '../../names/word-cutter.ts';
import type { CuratedAlignments } from './read-alignments.ts';

/** 《…》, a short quotation, a number with its sign or a Latin word: never cut. */
const WHOLE = /《[^》]{1,60}》|〔\d{4}〕|“[^”，。]{1,14}”|\d+(?:\.\d+)?[%％年月日]?|[A-Za-z]+\d*/y;

/**
 * Makes the function that cuts texts into the words in which they are compared.
 * @param names words that the dictionary doesn't have: places, agencies, terms
 */
export function wordsWith(names: Iterable<string>): WordCutter {
  return wordCutter(names, WHOLE);
}

/**
 * The words that comparisons take whole: places as the texts write them, bodies, and what
 * `words.yaml` lists. Names of one character are left to the dictionary.
 */
export function namesOf(
  gazetteer: Gazetteer,
  tasks: readonly Pick<TaskEntry, 'lead' | 'cooperating'>[],
  curated: Pick<CuratedAlignments, 'words'>,
): string[] {
  const places = [...gazetteer.places.values()].flatMap(({ name, forms }) => [
    name,
    ...(forms ?? []).map((form) => (typeof form === 'string' ? form : form.t)),
  ]);
  const bodies = tasks.flatMap(({ lead, cooperating }) => [lead, ...cooperating]);
  const words = curated.words.map(({ data }) => data.word);
  return [...places, ...bodies, ...words].filter((name) => name.length > 1);
}
