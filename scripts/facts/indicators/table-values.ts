import type { Measure, SeriesEntry, ValueType } from '../../../src/model/data/indicators.ts';
import { spanOf } from '../../../src/model/five-year.ts';
import { fullId } from '../../../src/model/ids.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { undecidedPrices } from './faults.ts';
import { numberIn } from './number-in.ts';
import type { IndicatorEntry } from './read-indicators.ts';
import { restoredIn } from './restored-in.ts';
import type { TableRow, ValueCell } from './table-rows.ts';

/**
 * The values of a row of an indicator table, in the order of its cells; empty cells are none.
 * @throws EditionError `undecided-prices` for a sum of money at prices that nobody has decided
 */
export function valuesOf(found: TableRow, { data, place }: Placed<IndicatorEntry>): SeriesEntry[] {
  const values = found.cells.flatMap((cell) => entryOf(found, cell, data) ?? []);
  const undecided = values.find(({ unit, prices }) => unit.includes('元') && !prices);
  if (undecided) throw undecidedPrices(place, found.row, undecided.raw);
  return values;
}

function entryOf(
  { row, years, tableBlock }: TableRow,
  { column, cell, reading, at }: ValueCell,
  { measure, units, prices }: IndicatorEntry,
): SeriesEntry | null {
  const written = numberIn(reading);
  if (!written) return null;
  const { value, bound, bracketed, remark } = written;
  const type = column.holds === 'point' ? column.type : growthType(measure, bracketed, value);
  const restorations = restoredIn(tableBlock, cell.start, cell.end);
  const pricesAt = decidedFor(prices, row, type)?.at;
  return {
    doc: row.doc,
    box: row.box,
    block: row.block,
    row: row.row,
    cell: at,
    period: column.holds === 'point' ? String(column.year) : spanOf(years),
    type,
    ...(column.holds === 'growth' && { of: column.of }),
    raw: reading,
    value,
    ...(bound && { bound }),
    unit: decidedFor(units, row, type)?.unit ?? unitOf(row.unit, measure, type),
    ...(pricesAt && { prices: pricesAt }),
    ...(remark && { remark }),
    restored: restorations.length > 0,
    restorations,
    source: 'table',
    quote: row.label.split('／').at(-1) ?? row.label,
  };
}

/** The type of a value in a column of growth; one in words goes by the indicator’s measure. */
function growthType(measure: Measure, bracketed: boolean, value: number | null): ValueType {
  if (value !== null) return bracketed ? 'cumulative' : 'growth';
  return measure === 'level' || measure === 'rate' ? 'growth' : 'cumulative';
}

/** The unit of a value: per cent for growth per year, points for a sum of values in per cent. */
function unitOf(unit: string, measure: Measure, type: ValueType): string {
  if (type === 'growth') return '%';
  return type === 'cumulative' && unit === '%' && measure !== 'reduction' ? '百分点' : unit;
}

/** Finds the entry of `indicators.yaml` for values of a type in a row. */
function decidedFor<Entry extends { row: string; type?: ValueType | undefined }>(
  entries: readonly Entry[] | undefined,
  { doc, row }: { doc: string; row: string },
  type: ValueType,
): Entry | undefined {
  return entries?.find(
    (entry) =>
      entry.row === fullId(doc, row) && (entry.type ? entry.type === type : type !== 'growth'),
  );
}
