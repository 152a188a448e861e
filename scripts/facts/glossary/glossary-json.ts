import type { TermEntry } from '../../../src/model/data/glossary.ts';
import { EditionError } from '../../lib/edition-error.ts';
import type { Reading } from '../../names/decisions.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { type Corpus, corpusOf, mentionsIn } from './corpus.ts';
import { occurrences } from './find-terms.ts';
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
  readings: readonly Reading[],
  complete: boolean,
): TermEntry[] {
  if (complete) for (const entry of entries) refuseUnused(entry, readings);
  const corpus = corpusOf(readings);
  const terms = entries.map((entry) => termOf(entry, corpus));
  const used = terms.filter(({ mentions }) => mentions.length > 0);
  const ids = new Set(used.map(({ id }) => id));
  return used
    .map(({ seeAlso, ...term }) => ({
      ...term,
      seeAlso: seeAlso?.filter((id) => ids.has(id)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The text of glossary.json, with a line for each mention. */
export function glossaryJson(terms: readonly TermEntry[]): string {
  const text = JSON.stringify(terms, null, 1);
  const pairs = text.replace(/\[\s+(\d+),\s+(\d+)\s+\]/g, '[$1, $2]');
  return `${pairs.replace(/\{\s+("doc": [^{}]*?)\s+\}/g, (_, fields: string) => `{ ${fields.replace(/\n\s+/g, ' ')} }`)}\n`;
}

function termOf({ data, place }: Placed<CuratedTerm>, corpus: Corpus): TermEntry {
  const { id, term, explanation, source, seeAlso } = data;
  const forms = data.forms ?? [term];
  const mentions = mentionsIn(corpus, forms).map(({ doc, block, spans }) => ({
    doc,
    block,
    count: spans.length,
    spans,
  }));
  const quote = data.quote && quoteOf(data.quote, corpus.readings, place);
  return {
    id,
    term,
    forms: forms.map((form) => (typeof form === 'string' ? form : form.t)),
    explanation,
    quote,
    source,
    seeAlso,
    mentions,
  };
}

function quoteOf(
  { document, passage }: NonNullable<CuratedTerm['quote']>,
  readings: readonly Reading[],
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

function refuseUnused({ data, place }: Placed<CuratedTerm>, readings: readonly Reading[]): void {
  for (const form of data.forms ?? [data.term]) {
    if (readings.some(({ text }) => !occurrences(form, text).next().done)) continue;
    throw new EditionError(
      'unused-form',
      place,
      `no text has the form ${typeof form === 'string' ? form : form.t} of ${data.id}`,
      'write it as the texts do, or remove it',
    );
  }
}
