import type { Indicator, SeriesEntry } from '../../model/data/indicators.ts';
import { fullId } from '../../model/ids.ts';
import { type Shown, shownValues } from './shown.ts';

/** A row of an indicator's table. */
export interface ValueRow {
  value: Shown;
  /** Of a level in a table: its growth since the plan began, from the same row of that table. */
  change: Shown | null;
  /** All places of both, each once. */
  places: SeriesEntry[];
}

/** The values of an indicator in the order of their years; a growth stands beside its level. */
export function valueRows(indicator: Indicator): ValueRow[] {
  const all = shownValues(indicator);
  const pairs = all.flatMap((value): [Shown, Shown][] => {
    const change = all.find((other) => isChangeOf(other, value));
    return change ? [[value, change]] : [];
  });
  const changes = new Map(pairs);
  const paired = new Set(changes.values());
  return all
    .filter((shown) => !paired.has(shown))
    .map((value) => {
      const change = changes.get(value) ?? null;
      const entries = [...value.entries, ...(change?.entries ?? [])];
      const places = new Map(entries.map((entry) => [placeOf(entry), entry]));
      return { value, change, places: [...places.values()] };
    });
}

function isChangeOf({ of, period, entry }: Shown, { role, entry: level }: Shown): boolean {
  if (of === undefined || entry.row === null || level.row === null) return false;
  const side = role === 'state' ? 'actual' : role === 'target' ? 'target' : null;
  return side === of && period?.slice(-4) === level.period;
}

function placeOf({ doc, block, row }: SeriesEntry): string {
  return fullId(doc, row ?? block);
}
