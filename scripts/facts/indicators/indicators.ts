import type {
  Indicator,
  IndicatorNote,
  IndicatorRow,
  SeriesEntry,
} from '../../../src/model/data/indicators.ts';
import type { LocatedReading } from '../../names/readings.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { assignRows } from './assign-rows.ts';
import { checksOf } from './checks.ts';
import { stale } from './faults.ts';
import { type FindPassage, passageFinder, placeOfQuote } from './named-passages.ts';
import { outcomeSentence } from './outcome-sentence.ts';
import { judge, outcomesOf } from './outcomes.ts';
import type { IndicatorEntry } from './read-indicators.ts';
import { type TableRow, tableRows } from './table-rows.ts';
import { valuesOf } from './table-values.ts';
import { textValues } from './text-values.ts';

/**
 * The indicators of the plans’ tables (`indicators.json`), each with all its values: rows that are
 * one indicator are joined as `indicators.yaml` says, values are read from the cells by rules.
 * @throws EditionError `stale-entry`, `ambiguous-entry`, `duplicate-id` or `unclaimed-row` where
 *   the entries and the texts don’t agree
 */
export function indicatorsOf(
  readings: readonly LocatedReading[],
  entries: readonly Placed<IndicatorEntry>[],
): Indicator[] {
  if (entries.length === 0) return [];
  const assigned = assignRows(entries, readings.flatMap(tableRows), readings);
  const find = passageFinder(readings);
  const ids = restorationIds(readings);
  const plans = [...assigned.values()].flat().map(({ row }) => row.plan);
  const latest = Math.max(0, ...plans);
  return entries
    .map((entry) => indicatorOf(entry, assigned.get(entry) ?? [], find, ids, latest))
    .filter(({ series }) => series.length > 0);
}

function indicatorOf(
  entry: Placed<IndicatorEntry>,
  found: readonly TableRow[],
  find: FindPassage,
  ids: ReadonlySet<string>,
  latest: number,
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
    reading: reading ?? outcomeSentence(judged, entry.data, latest),
    checks: checksOf(series),
    notes: notesOf(entry, find, ids),
  };
}

/** The attribute in the latest table. */
function attributeOf(rows: readonly IndicatorRow[]): string | null {
  return rows.findLast(({ attribute }) => attribute !== null)?.attribute ?? null;
}

/**
 * The notes of an entry with their passages. A note about a document that isn’t at hand is left out.
 * @param ids of all restorations at hand
 * @throws EditionError `stale-entry` or `ambiguous-entry` where a quote doesn’t fit any more
 */
function notesOf(
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
function restorationIds(readings: readonly LocatedReading[]): Set<string> {
  return new Set(readings.flatMap(({ located }) => located.block.restorations.map(({ id }) => id)));
}
