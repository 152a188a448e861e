import { fullId, splitId } from '../../../src/model/ids.ts';
import { placeAt } from '../../lib/edition-error.ts';
import { each } from '../../lib/faults.ts';
import type { LocatedReading } from '../../names/readings.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { duplicate, stale, unassigned } from './faults.ts';
import type { IndicatorEntry } from './read-indicators.ts';
import type { TableRow } from './table-rows.ts';

/**
 * Assigns the rows of the tables to the entries that name them.
 * @returns the rows of each entry in the order of the tables
 * @throws EditionError `stale-entry` for a row that isn’t there or has another label,
 *   `duplicate-id` for an id or a row in two entries, `unclaimed-row` for a row in none
 */
export function assignRows(
  entries: readonly Placed<IndicatorEntry>[],
  rows: readonly TableRow[],
  readings: readonly LocatedReading[],
): Map<Placed<IndicatorEntry>, TableRow[]> {
  const docs = new Set(readings.map(({ doc }) => doc));
  const byId = new Map<string, TableRow>(
    rows.map((found) => [fullId(found.row.doc, found.row.row), found]),
  );
  const owners = new Map<string, Placed<IndicatorEntry>>();
  proveIds(entries);
  each(entries, (entry) => {
    each(Object.entries(entry.data.rows ?? {}), ([id, label]) => {
      if (!docs.has(splitId(id).doc)) return;
      proveLabel(entry, id, label, byId.get(id));
      if (owners.has(id))
        throw duplicate(entry.place, `${id} belongs to another indicator already`);
      owners.set(id, entry);
    });
    proveDecisions(entry);
  });
  proveAllAssigned(byId, owners);
  return new Map(
    entries.map((entry) => [
      entry,
      [...byId].filter(([id]) => owners.get(id) === entry).map(([, row]) => row),
    ]),
  );
}

function proveIds(entries: readonly Placed<IndicatorEntry>[]): void {
  const seen = new Set<string>();
  each(entries, ({ data, place }) => {
    if (seen.has(data.id)) throw duplicate(place, `${data.id} is described already`);
    seen.add(data.id);
  });
}

function proveLabel(
  { place }: Placed<IndicatorEntry>,
  id: string,
  label: string,
  found: TableRow | undefined,
): void {
  if (!found) throw stale(place, `no indicator table has the row ${id}`);
  if (found.row.label !== label)
    throw stale(place, `${id} is “${found.row.label}”, not “${label}”`);
}

/** Makes sure that units and prices are decided for the entry’s own rows. */
function proveDecisions({ data, place }: Placed<IndicatorEntry>): void {
  const isOdd = ({ row }: { row: string }) => !(row in (data.rows ?? {}));
  const unit = data.units?.find(isOdd);
  if (unit) throw stale(place, `${unit.row}, of which a unit is given, is none of its rows`);
  const prices = data.prices?.find(isOdd);
  if (prices) throw stale(place, `${prices.row}, of which prices are given, is none of its rows`);
}

function proveAllAssigned(
  byId: ReadonlyMap<string, TableRow>,
  owners: ReadonlyMap<string, unknown>,
): void {
  each(byId, ([id, { row, tree, tableBlock }]) => {
    if (owners.has(id)) return;
    const file = `seeds/${tree.meta.id}/${tree.meta.source}`;
    const place = placeAt(file, tree.seed, tableBlock.text.at[0] ?? 0);
    throw unassigned(place, `${id}, “${row.label}”, belongs to no indicator`);
  });
}
