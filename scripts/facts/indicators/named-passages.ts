import { rowId, splitId } from '../../../src/model/ids.ts';
import type { Place } from '../../lib/edition-error.ts';
import type { Block } from '../../lib/tree.ts';
import type { LocatedReading } from '../../names/readings.ts';
import { readingOf } from '../../restore/apply.ts';
import { ambiguous, stale } from './faults.ts';

/** A passage that an entry names: a block, or a row of its table. */
export interface NamedPassage {
  doc: string;
  block: Block;
  box: string | null;
  row: string | null;
  /** Its words as the edition reads them. */
  words: string;
}

/** Finds passages of the documents at hand by their ids; null where the document isn’t at hand. */
export type FindPassage = (id: string, place: Place) => NamedPassage | null;

/**
 * Prepares the search for passages.
 * @returns a function that throws EditionError `stale-entry` where a document at hand has no such
 *   passage
 */
export function passageFinder(readings: readonly LocatedReading[]): FindPassage {
  const byDoc = Map.groupBy(readings, ({ doc }) => doc);
  const docs = new Map([...byDoc].map(([doc, own]) => [doc, passagesIn(own)]));
  return (id, place) => {
    const { doc, id: local } = splitId(id);
    const passages = docs.get(doc);
    if (!passages) return null;
    const found = passages.get(local);
    if (!found) throw stale(place, `${doc} has no passage ${local}`);
    return found;
  };
}

function passagesIn(readings: readonly LocatedReading[]): Map<string, NamedPassage> {
  const found = new Map<string, NamedPassage>();
  for (const { doc, box, text, located } of readings) {
    const { block } = located;
    const base = { doc, block, box };
    found.set(block.id, { ...base, row: null, words: text });
    block.table?.rows.forEach((cells, i) => {
      const row = rowId(block.id, i + 1);
      const words = cells.map(({ start, end }) => readingOf(block, start, end)).join(' ');
      found.set(row, { ...base, row, words });
    });
  }
  return found;
}

/**
 * The index of a quote in a passage’s words.
 * @throws EditionError `stale-entry` where it isn’t there, `ambiguous-entry` where it is twice
 */
export function placeOfQuote({ words }: NamedPassage, quote: string, place: Place): number {
  const at = words.indexOf(quote);
  if (at < 0) throw stale(place, `the passage doesn’t say “${quote}”`);
  if (words.includes(quote, at + 1)) throw ambiguous(place, `“${quote}” stands there twice`);
  return at;
}
