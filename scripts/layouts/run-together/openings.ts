import { EditionError } from '../../lib/edition-error.ts';
import type { Text } from '../../lib/text.ts';
import type { ParagraphsEntry } from '../../read/curated-schemas.ts';
import type { Placed } from '../../read/yaml-file.ts';

/**
 * Finds the curated openings in a division's text, each after the one before it.
 * @returns the index at which each opening begins
 * @throws EditionError `stale-entry` where an opening isn't found
 */
export function findOpenings(text: Text, entry: Placed<ParagraphsEntry> | undefined): number[] {
  let from = 1;
  return (entry?.data.openings ?? []).map((opening) => {
    const index = text.value.indexOf(opening, from);
    if (index === -1 || !entry) throw stale(entry as Placed<ParagraphsEntry>, opening);
    from = index + opening.length;
    return index;
  });
}

function stale(entry: Placed<ParagraphsEntry>, opening: string): EditionError {
  const owner = entry.data.division ?? entry.data.box;
  return new EditionError(
    'stale-entry',
    entry.place,
    `${owner} has no “${opening}” after the opening before it`,
    'correct the opening or its order, or delete it',
  );
}

/** The entry for a division or a box, if there is one. */
export function openingsFor(
  entries: readonly Placed<ParagraphsEntry>[],
  id: string,
): Placed<ParagraphsEntry> | undefined {
  return entries.find(({ data }) => data.division === id || data.box === id);
}
