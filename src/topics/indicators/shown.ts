import type { Indicator, SeriesEntry } from '../../model/data/indicators.ts';

/** The role of a value: an actual level, a target, a growth, or a sum over five years. */
export type ValueRole = 'state' | 'target' | 'growth' | 'cumulative';

/** A value as it is shown once, with all the places that give it. */
export interface Shown {
  role: ValueRole;
  /** Of growth and sums. */
  of: 'target' | 'actual' | undefined;
  period: string | null;
  /** The place whose wording is shown: a table before the running text. */
  entry: SeriesEntry;
  entries: SeriesEntry[];
}

/** The values of an indicator in the order of their years, each once. */
export function shownValues({ series }: Pick<Indicator, 'series'>): Shown[] {
  const groups = Map.groupBy(series, keyOf);
  return [...groups.values()]
    .map((entries): Shown => {
      const entry = entries.find(({ source }) => source === 'table') ?? (entries[0] as SeriesEntry);
      return { role: roleOf(entry), of: entry.of, period: entry.period, entry, entries };
    })
    .sort((a, b) => orderOf(a) - orderOf(b));
}

/** The role of a value in the data: the baseline of one plan is the actual level of the one before. */
export function roleOf({ type }: Pick<SeriesEntry, 'type'>): ValueRole {
  return type === 'baseline' || type === 'actual' ? 'state' : type;
}

/** Tells whether a value stands in the running text alone. */
export function isOnlyInText({ entries }: Shown): boolean {
  return entries.every(({ source }) => source === 'text');
}

/** Tells whether the edition added characters to a value; separating digits adds none. */
export function hasAdditions({ restorations }: SeriesEntry): boolean {
  return restorations.some(({ kind }) => kind !== 'digit-run');
}

function keyOf(entry: SeriesEntry): string {
  const { period, of, value, raw, scope } = entry;
  return [period, roleOf(entry), of, value ?? raw, scope].join('|');
}

const ROLES: ValueRole[] = ['state', 'target', 'growth', 'cumulative'];

/** A sort key: by the last year; in it targets before actual values. */
function orderOf({ period, role, of }: Shown): number {
  const year = Number(period?.slice(-4) ?? 9999);
  const isActual = role === 'state' || of === 'actual';
  return year * 100 + (isActual ? 50 : 0) + ROLES.indexOf(role);
}
