import type { Indicator, IndicatorRow, SeriesEntry } from '../../../src/model/data/indicators.ts';
import type { LocatedReading } from '../../names/readings.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { checksOf } from './checks.ts';
import { claim } from './claims.ts';
import { notesOf, restorationIds } from './notes.ts';
import { judge, outcomesOf } from './outcomes.ts';
import { type FindPassage, passageFinder } from './passage-words.ts';
import { readingOf } from './reading.ts';
import type { IndicatorEntry } from './schemas.ts';
import { type TableRow, tableRows } from './table-rows.ts';
import { valuesOf } from './table-values.ts';
import { textValues } from './text-values.ts';

/**
 * The indicators of the plans’ tables (`indicators.json`), each with all its values: rows that are
 * one indicator are joined as `indicators.yaml` says, values are read from the cells by rules.
 * @throws EditionError `stale-entry`, `ambiguous-entry`, `duplicate-id` or `unclaimed-row` where
 *   the entries and the texts don’t agree
 */
export function indicatorsJson(
  readings: readonly LocatedReading[],
  entries: readonly Placed<IndicatorEntry>[],
): Indicator[] {
  if (entries.length === 0) return [];
  const claimed = claim(entries, readings.flatMap(tableRows), readings);
  const find = passageFinder(readings);
  const ids = restorationIds(readings);
  return entries
    .map((entry) => indicatorOf(entry, claimed.get(entry) ?? [], find, ids))
    .filter(({ series }) => series.length > 0);
}

function indicatorOf(
  entry: Placed<IndicatorEntry>,
  found: readonly TableRow[],
  find: FindPassage,
  ids: ReadonlySet<string>,
): Indicator {
  const { id, name, group, measure, better, reading } = entry.data;
  const rows = found.map(({ row }) => row);
  const tabled = found.flatMap((row) => valuesOf(row, entry));
  const unit = rows.at(-1)?.unit ?? entry.data.texts?.[0]?.unit ?? '';
  const series: SeriesEntry[] = [...tabled, ...textValues(entry, tabled, unit, find)];
  const judged = judge(series, entry.data);
  return {
    id,
    name,
    unit,
    attribute: attributeOf(rows),
    group,
    measure,
    better,
    rows,
    series,
    outcomes: outcomesOf(judged),
    reading: reading ?? readingOf(judged, entry.data),
    checks: checksOf(series),
    notes: notesOf(entry, find, ids),
  };
}

/** As the latest table has it. */
function attributeOf(rows: readonly IndicatorRow[]): string | null {
  return rows.findLast(({ attribute }) => attribute !== null)?.attribute ?? null;
}
