import type { TermEntry } from '../../../src/model/data/glossary.ts';
import { EditionError } from '../../lib/edition-error.ts';
import { each } from '../../lib/faults.ts';
import { occurrences } from '../../names/decisions.ts';
import { wordOf } from '../../names/forms.ts';
import type { PlainReading } from '../../names/readings.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { type FoundTerm, findTerms, termForms } from './find-terms.ts';
import type { CuratedTerm } from './read-glossary.ts';

/**
 * All terms in the order of their pinyin, each with every passage that uses it.
 * @param readings all blocks of all documents
 * @param complete whether all published documents are there: only then a form that is nowhere is
 *   wrong, and without some of them terms may go unused, which are left out
 * @throws EditionError `unused-form` for a form that no text has, `stale-entry` or
 *   `ambiguous-entry` for a quote that isn't in its document, or is there twice
 */
export function glossaryOf(
  entries: readonly Placed<CuratedTerm>[],
  readings: readonly PlainReading[],
  complete: boolean,
): TermEntry[] {
  const found = findTerms(
    entries.map(({ data }) => data),
    readings,
  );
  const terms = each(entries, (entry) => {
    if (complete) refuseUnused(entry, found.get(entry.data));
    return termOf(entry, found.get(entry.data), readings);
  });
  const used = terms.filter(({ mentions }) => mentions.length > 0);
  const ids = new Set(used.map(({ id }) => id));
  return used
    .map(({ seeAlso, ...term }) => ({
      ...term,
      seeAlso: seeAlso?.filter((id) => ids.has(id)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function termOf(
  { data, place }: Placed<CuratedTerm>,
  found: FoundTerm | undefined,
  readings: readonly PlainReading[],
): TermEntry {
  const { id, term, explanation, source, seeAlso } = data;
  const mentions = (found?.uses ?? []).map(({ doc, block, spans }) => ({
    doc,
    block,
    count: spans.length,
    spans: spans.map(({ start, end }): [number, number] => [start, end]),
  }));
  const quote = data.quote && quoteOf(data.quote, readings, place);
  return {
    id,
    term,
    forms: termForms(data).map(wordOf),
    explanation,
    quote,
    source,
    seeAlso,
    mentions,
  };
}

function quoteOf(
  { document, passage }: NonNullable<CuratedTerm['quote']>,
  readings: readonly PlainReading[],
  place: Placed<CuratedTerm>['place'],
): TermEntry['quote'] {
  const own = readings.filter(({ doc }) => doc === document);
  if (own.length === 0) return undefined;
  const hits = own.flatMap(({ block, text }) =>
    [...occurrences(passage, text)].map(() => ({ doc: document, block, quote: passage })),
  );
  if (hits.length > 1) {
    throw new EditionError(
      'ambiguous-entry',
      place,
      `the quote stands ${hits.length} times in ${document}`,
      'take in more of the words around it',
    );
  }
  const [hit] = hits;
  if (hit) return hit;
  throw new EditionError(
    'stale-entry',
    place,
    `${document} has no such words as the quote`,
    'compare them with the text character by character',
  );
}

function refuseUnused({ data, place }: Placed<CuratedTerm>, found: FoundTerm | undefined): void {
  const [unused] = found?.unused ?? [];
  if (unused === undefined) return;
  throw new EditionError(
    'unused-form',
    place,
    `no text has the form ${wordOf(unused)} of ${data.id}`,
    'write it as the texts do, or remove it',
  );
}
