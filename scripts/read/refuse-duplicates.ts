import { EditionError } from '../lib/edition-error.ts';
import type { Seed } from './read-seed.ts';
import type { Placed } from './yaml-file.ts';

/**
 * Makes sure that no two documents share an id, and that no table, division or box of a document
 * is described twice.
 * @throws EditionError `duplicate-id`
 */
export function refuseDuplicates(seeds: readonly Seed[]): void {
  refuse(seeds.map(({ meta, metaPlace }) => ({ id: meta.id, place: metaPlace })));
  for (const { tables, paragraphs } of seeds) {
    refuse(tables.map(({ data, place }) => ({ id: data.table, place })));
    refuse(paragraphs.map(({ data, place }) => ({ id: data.division ?? data.box ?? '', place })));
  }
}

function refuse(entries: readonly { id: string; place: Placed<unknown>['place'] }[]): void {
  const seen = new Map<string, string>();
  for (const { id, place } of entries) {
    const earlier = seen.get(id);
    if (earlier !== undefined) {
      throw new EditionError(
        'duplicate-id',
        place,
        `${id} stands already at ${earlier}`,
        'give it another id, or join the two entries',
      );
    }
    seen.set(id, `${place.file}:${place.line}`);
  }
}
