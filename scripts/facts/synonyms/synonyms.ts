import type { Synonym } from '../../../src/model/data/plain-words.ts';
import { EditionError, type Place } from '../../lib/edition-error.ts';
import type { Reading } from '../../names/readings.ts';
import type { Placed } from '../../read/yaml-file.ts';
import type { CuratedSynonym } from './read-synonyms.ts';

/**
 * The synonyms whose words the texts have.
 * @param readings all blocks of all documents
 * @param isWhole tells whether all published documents are at hand; else words that only others
 *   have are left out
 * @throws EditionError `stale-entry` for a word that no text has, `duplicate-id` for one that is
 *   typed in two entries, or stands for itself
 */
export function synonymsOf(
  curated: readonly Placed<CuratedSynonym>[],
  readings: readonly Pick<Reading, 'text'>[],
  isWhole: boolean,
): Synonym[] {
  const texts = readings.map(({ text }) => text).join('\n');
  const typedBefore = new Set<string>();
  return curated.flatMap(({ data, place }) => {
    for (const typed of data.typed) {
      if (typedBefore.has(typed) || data.words.includes(typed)) throw twice(typed, place);
      typedBefore.add(typed);
    }
    const words = data.words.filter((word) => texts.includes(word));
    const stale = data.words.find((word) => !words.includes(word));
    if (isWhole && stale !== undefined) throw notInTexts(stale, place);
    return words.length > 0 ? [{ ...data, words, broad: data.broad ?? false }] : [];
  });
}

function twice(typed: string, place: Place): EditionError {
  return new EditionError(
    'duplicate-id',
    place,
    `${typed} is typed in two entries, or stands for itself`,
    'join the entries, or remove it',
  );
}

function notInTexts(word: string, place: Place): EditionError {
  return new EditionError(
    'stale-entry',
    place,
    `no text has ${word}`,
    'write it as the texts do, or remove it',
  );
}
