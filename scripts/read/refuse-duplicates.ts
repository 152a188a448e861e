import { EditionError } from '../lib/edition-error.ts';
import { each } from '../lib/faults.ts';
import type { Seed } from './read-seed.ts';
import type { Placed } from './yaml-file.ts';

/**
 * Makes sure that no two documents share an id or a place in the order, and that no table,
 * division, box or page of a document is described twice.
 * @throws EditionError `duplicate-id`
 */
export function refuseDuplicates(seeds: readonly Seed[]): void {
  refuse(seeds.map(({ meta, metaPlace }) => ({ id: meta.id, place: metaPlace })));
  refuse(seeds.map(({ meta, metaPlace }) => ({ id: `order ${meta.order}`, place: metaPlace })));
  for (const { tables, paragraphs, pages } of seeds) {
    refuse(tables.map(({ data, place }) => ({ id: data.table, place })));
    refuse(paragraphs.map(({ data, place }) => ({ id: data.division ?? data.box ?? '', place })));
    refuse(pages.map(({ data, place }) => ({ id: `page ${data.page}`, place })));
  }
}

function refuse(entries: readonly { id: string; place: Placed<unknown>['place'] }[]): void {
  const seen = new Map<string, string>();
  each(entries, ({ id, place }) => {
    const earlier = seen.get(id);
    if (earlier !== undefined) {
      throw new EditionError(
        'duplicate-id',
        place,
        `${id} stands already at ${earlier}`,
        'correct one of the two, or join them',
      );
    }
    seen.set(id, `${place.file}:${place.line}`);
  });
}
