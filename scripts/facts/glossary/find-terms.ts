import type { Stretch } from '../../../src/model/reading.ts';
import type { Form } from '../../names/forms.ts';
import { Lexicon, longest } from '../../names/lexicon.ts';
import type { PlainReading } from '../../names/readings.ts';
import type { CuratedTerm } from './read-glossary.ts';

/** The readings that use a term, in their order; spans are offsets into the reading. */
export interface TermUse {
  doc: string;
  block: string;
  spans: Stretch[];
}

/** A term with the passages that use it. */
export interface FoundTerm {
  uses: TermUse[];
  /** Its forms that no reading has. */
  unused: Form[];
}

/**
 * Finds all terms in all readings. Of two forms of a term that overlap the first one counts, and of
 * two that begin together the longer one. Terms don't know of each other: 混合所有制 is found inside a
 * longer word that is a term too.
 */
export function findTerms(
  terms: readonly CuratedTerm[],
  readings: readonly PlainReading[],
): Map<CuratedTerm, FoundTerm> {
  const found = new Map(
    terms.map((term) => [term, { uses: [] as TermUse[], unused: termForms(term) }]),
  );
  const lexicon = new Lexicon(
    terms.flatMap((term) => termForms(term).map((form) => [form, term] as const)),
  );
  for (const { doc, block, text } of readings) {
    for (const [term, hits] of Map.groupBy(lexicon.in(text), ({ meaning }) => meaning)) {
      const known = found.get(term) as FoundTerm;
      const spans = longest(hits).map(({ start, end }) => ({ start, end }));
      known.uses.push({ doc, block, spans });
      known.unused = known.unused.filter((form) => !hits.some((hit) => hit.form === form));
    }
  }
  return found;
}

/** The words by which a term is found. */
export function termForms({ term, forms = [term] }: CuratedTerm): Form[] {
  return forms;
}
