import { EditionError, type Place } from '../lib/edition-error.ts';
import { each } from '../lib/faults.ts';
import type { Form } from './forms.ts';
import type { PlainReading } from './readings.ts';

/** An entry of curated data by whose forms something is found. */
export interface FormedEntry {
  name: string;
  forms: readonly Form[];
  place: Place;
}

/**
 * Makes sure that every longer word that a form rules out stands in a text, and every word that a
 * form asks for beside it.
 * @param readings of all published documents
 * @throws EditionError `stale-entry` for the first that doesn't
 */
export function proveExceptions(
  entries: readonly FormedEntry[],
  readings: readonly PlainReading[],
): void {
  each(entries, ({ name, forms, place }) => {
    const longer = forms.flatMap((form) => (typeof form === 'string' ? [] : (form.not ?? [])));
    const unused = longer.find((word) => !readings.some(({ text }) => text.includes(word)));
    if (unused !== undefined)
      throw stale(place, `no text has ${unused}, which isn’t to be taken for ${name}`);
    const alone = forms
      .flatMap(withNeighbours)
      .find((words) => !readings.some(({ text }) => text.includes(words)));
    if (alone !== undefined) throw stale(place, `no text has ${alone}, which is to mean ${name}`);
  });
}

/** A form with each of the words that may stand beside it, as a text must have them. */
function withNeighbours(form: Form): string[] {
  if (typeof form === 'string') return [];
  const { t, after = [], before = [] } = form;
  return [...after.map((word) => word + t), ...before.map((word) => t + word)];
}

function stale(place: Place, what: string): EditionError {
  return new EditionError('stale-entry', place, what, 'write it as the texts do, or remove it');
}

/** A word that a curated list gives because the texts have it. */
export interface ListedWord {
  word: string;
  place: Place;
}

/**
 * Makes sure that every word of the lists stands in a text.
 * @param readings of all published documents
 * @throws EditionError `stale-entry`, or EditionFaults, for all that stand in none
 */
export function proveWords(
  words: readonly ListedWord[],
  readings: readonly Pick<PlainReading, 'text'>[],
): void {
  each(words, ({ word, place }) => {
    if (readings.some(({ text }) => text.includes(word))) return;
    throw stale(place, `no text has ${word}`);
  });
}
