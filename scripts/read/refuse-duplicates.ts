import { EditionError } from '../lib/edition-error.ts';
import { each } from '../lib/faults.ts';
import type { Seed } from './read-seed.ts';
import type { Placed } from './yaml-file.ts';

/** Layouts that one document alone may have: data of tasks and items don't name theirs. */
const ONCE = ['task-list', 'headings-after'];

/**
 * Makes sure that no two documents share an id, a place in the order or a layout that one alone may
 * have, and that no table, division, box or page of a document is described twice.
 * @throws EditionError `duplicate-id` or `second-of-layout`
 */
export function refuseDuplicates(seeds: readonly Seed[]): void {
  refuse(seeds.map(({ meta, metaPlace }) => ({ id: meta.id, place: metaPlace })));
  refuse(seeds.map(({ meta, metaPlace }) => ({ id: `order ${meta.order}`, place: metaPlace })));
  for (const layout of ONCE) {
    const [first, second] = seeds.filter(({ meta }) => meta.layout === layout);
    if (first && second) throw secondOfLayout(first, second);
  }
  for (const { tables, paragraphs, pages } of seeds) {
    refuse(tables.map(({ data, place }) => ({ id: data.table, place })));
    refuse(paragraphs.map(({ data, place }) => ({ id: data.division ?? data.box ?? '', place })));
    refuse(pages.map(({ data, place }) => ({ id: `page ${data.page}`, place })));
  }
}

function secondOfLayout({ meta }: Seed, second: Seed): EditionError {
  return new EditionError(
    'second-of-layout',
    second.metaPlace,
    `${meta.id} and ${second.meta.id} have the layout ${meta.layout}, of which the site knows one`,
    'see “Adding a document” in docs/contributing.md for what a second one would need',
  );
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
