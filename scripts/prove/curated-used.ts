import { boxTableId } from '../../src/model/ids.ts';
import { EditionError } from '../lib/edition-error.ts';
import { each, together } from '../lib/faults.ts';
import type { Division, Removal } from '../lib/tree.ts';
import { divisions, type Located, located } from '../lib/walk.ts';
import type { ParagraphsEntry } from '../read/curated-schemas.ts';
import type { Seed } from '../read/read-seed.ts';
import type { Placed } from '../read/yaml-file.ts';

/**
 * Makes sure that every curated table, opening and page number had an effect on the parsed document,
 * so that no entry outlives its reason unseen.
 * @throws EditionError `stale-entry` for each that had none
 */
export function proveCuratedUsed(
  seed: Seed,
  children: readonly Division[],
  removed: readonly Removal[],
): void {
  const blocks = [...located(children)];
  const ids = new Set([...divisions(children)].map(({ id }) => id));
  for (const { box } of blocks) if (box) ids.add(box.id);
  const pages = removed.filter(({ reason }) => reason === 'page-number').length;
  together({
    tables: () => each(seed.tables, (entry) => proveTable(entry, blocks)),
    paragraphs: () => each(seed.paragraphs, (entry) => proveOpenings(entry, blocks, ids)),
    pages: () =>
      each(seed.pages, ({ data, place }) => {
        if (data.page > pages) throw stale(place, `the document has no page ${data.page}`);
      }),
  });
}

function proveTable({ data, place }: Seed['tables'][number], blocks: readonly Located[]): void {
  const { table } = data;
  const isIt = ({ block }: Located) =>
    block.kind === 'table' && [table, boxTableId(table)].includes(block.id);
  if (!blocks.some(isIt)) throw stale(place, `the document has no table ${table}`);
}

function proveOpenings(
  { data, place }: Placed<ParagraphsEntry>,
  blocks: readonly Located[],
  ids: ReadonlySet<string>,
): void {
  const owner = data.division ?? data.box ?? '';
  if (!ids.has(owner)) throw stale(place, `the document has no ${owner}`);
  const own = blocks.filter(({ division, box }) => (box?.id ?? division.id) === owner);
  for (const opening of [
    ...(data.openings ?? []),
    ...(data.leads ?? []),
    ...(data.noLeads ?? []),
  ]) {
    if (own.some(({ block }) => block.text.value.startsWith(opening))) continue;
    throw stale(place, `nothing in ${owner} begins with “${opening}”`);
  }
}

function stale(place: Placed<unknown>['place'], what: string): EditionError {
  return new EditionError('stale-entry', place, what, 'correct the entry, or delete it');
}
