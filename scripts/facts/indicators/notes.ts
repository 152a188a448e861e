import type { IndicatorNote } from '../../../src/model/data/indicators.ts';
import type { LocatedReading } from '../../names/readings.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { stale } from './faults.ts';
import { type FindPassage, placeOfQuote } from './passage-words.ts';
import type { IndicatorEntry } from './schemas.ts';

/**
 * The notes of an entry with their passages found. A note about documents that aren’t all there is
 * left out.
 * @param ids of all restorations at hand
 * @throws EditionError `stale-entry` or `ambiguous-entry` where a quote doesn’t fit any more
 */
export function notesOf(
  { data, place }: Placed<IndicatorEntry>,
  find: FindPassage,
  ids: ReadonlySet<string>,
): IndicatorNote[] {
  return (data.notes ?? []).flatMap(({ passages = [], ...note }) => {
    const found = passages.map(({ passage, quote }) => ({ passage: find(passage, place), quote }));
    const placed = found.flatMap(({ passage, quote }) => {
      if (!passage) return [];
      placeOfQuote(passage, quote, place);
      const { doc, block, row } = passage;
      return [{ doc, block: block.id, row, quote }];
    });
    if (placed.length < found.length) return [];
    for (const id of note.restorations ?? [])
      if (!ids.has(id)) throw stale(place, `there is no restoration ${id}`);
    return [{ ...note, passages: placed }];
  });
}

/** The ids of all restorations of the documents at hand. */
export function restorationIds(readings: readonly LocatedReading[]): Set<string> {
  return new Set(readings.flatMap(({ located }) => located.block.restorations.map(({ id }) => id)));
}
