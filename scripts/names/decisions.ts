import { EditionError, type Place } from '../lib/edition-error.ts';
import type { Placed } from '../read/yaml-file.ts';
import type { DecidedName } from './model.ts';
import { fullIdOf, type PlainReading } from './readings.ts';
import type { DecisionEntry } from './schemas.ts';

/**
 * Finds the names about which a person decided.
 * @param readings all blocks of all documents
 * @returns by block (`<doc>/<block>`), in the order of the text
 * @throws EditionError `stale-entry` for a passage that isn't there or a word that isn't in it,
 *   `ambiguous-entry` for a passage that occurs more than once
 */
export function decidedNames(
  decisions: readonly Placed<DecisionEntry>[],
  readings: readonly PlainReading[],
): Map<string, DecidedName[]> {
  const found = new Map<string, DecidedName[]>();
  for (const { data, place } of decisions) {
    const inDocument = readings.filter(({ doc }) => doc === data.document);
    if (inDocument.length === 0) continue;
    const [reading, at] = only(data.passage, inDocument, place);
    const key = fullIdOf(reading);
    found.set(key, [...(found.get(key) ?? []), ...namesIn(data, at, place)]);
  }
  for (const names of found.values()) names.sort((a, b) => a.start - b.start);
  return found;
}

function only(
  passage: string,
  readings: readonly PlainReading[],
  place: Place,
): [PlainReading, number] {
  const hits = readings.flatMap((reading) =>
    [...occurrences(passage, reading.text)].map((at): [PlainReading, number] => [reading, at]),
  );
  const [hit] = hits;
  if (!hit) throw stale(place, `the document has no passage “${passage}”`);
  if (hits.length > 1) {
    throw new EditionError(
      'ambiguous-entry',
      place,
      `the passage “${passage}” occurs ${hits.length} times in the document`,
      'take in more of the words around it',
    );
  }
  return hit;
}

/** All places where a word stands in a text. */
export function* occurrences(word: string, text: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) yield at;
}

function namesIn(
  { passage, reads, certainty }: DecisionEntry,
  at: number,
  place: Place,
): DecidedName[] {
  return Object.entries(reads).flatMap(([word, meant]) => {
    const found = [...occurrences(word, passage)];
    if (found.length === 0) throw stale(place, `the passage does not hold ${word}`);
    return found.map((index) => {
      const start = at + index;
      const probable = certainty === 'probable' && { probable: true as const };
      return { start, end: start + word.length, place: meant, ...probable };
    });
  });
}

function stale(place: Place, what: string): EditionError {
  return new EditionError('stale-entry', place, what, 'correct the entry, or delete it');
}
