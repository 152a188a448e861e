import type { Measure, SeriesEntry, ValueType } from '../../../src/model/data/indicators.ts';
import { spanOf } from '../../../src/model/five-year.ts';
import { fullId } from '../../../src/model/ids.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { numberIn } from './number-in.ts';
import type { IndicatorEntry } from './read-indicators.ts';
import { restoredIn } from './restored-in.ts';
import type { TableRow, ValueCell } from './table-rows.ts';

/** The values of a row of an indicator table, in the order of its cells; empty cells are none. */
export function valuesOf(found: TableRow, { data }: Placed<IndicatorEntry>): SeriesEntry[] {
  return found.cells.flatMap((cell) => entryOf(found, cell, data) ?? []);
}

function entryOf(
  { row, years, tableBlock }: TableRow,
  { column, cell, reading, at }: ValueCell,
  { measure, units }: IndicatorEntry,
): SeriesEntry | null {
  const written = numberIn(reading);
  if (!written) return null;
  const { value, bound, bracketed, remark } = written;
  const type = column.holds === 'point' ? column.type : growthType(measure, bracketed, value);
  const restorations = restoredIn(tableBlock, cell.start, cell.end);
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
    unit: decidedUnit(units, row, type) ?? unitOf(row.unit, measure, type),
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

/** The unit that `indicators.yaml` gives for values of a row. */
function decidedUnit(
  units: IndicatorEntry['units'],
  { doc, row }: { doc: string; row: string },
  type: ValueType,
): string | undefined {
  return units?.find(
    (entry) =>
      entry.row === fullId(doc, row) && (entry.type ? entry.type === type : type !== 'growth'),
  )?.unit;
}
