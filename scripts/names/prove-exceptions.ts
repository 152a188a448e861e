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
 * Makes sure that every longer word that a form rules out stands in a text.
 * @param readings of all published documents
 * @throws EditionError `stale-entry` for the first that stands in none
 */
export function proveExceptions(
  entries: readonly FormedEntry[],
  readings: readonly PlainReading[],
): void {
  each(entries, ({ name, forms, place }) => {
    const longer = forms.flatMap((form) => (typeof form === 'string' ? [] : (form.not ?? [])));
    const unused = longer.find((word) => !readings.some(({ text }) => text.includes(word)));
    if (unused === undefined) return;
    throw new EditionError(
      'stale-entry',
      place,
      `no text has ${unused}, which isn’t to be taken for ${name}`,
      'write it as the texts do, or remove it',
    );
  });
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
    throw new EditionError(
      'stale-entry',
      place,
      `no text has ${word}`,
      'write it as the texts do, or remove it',
    );
  });
}
