import type { Indicator, SeriesEntry } from '../../model/data/indicators.ts';

/** What a value tells: a state, what was wanted, growth. */
export type Role = 'state' | 'target' | 'growth' | 'cumulative';

/** A value as it is shown once, with all the places that give it. */
export interface Shown {
  role: Role;
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

/** The baseline of one plan is what the one before came to. */
export function roleOf({ type }: Pick<SeriesEntry, 'type'>): Role {
  return type === 'baseline' || type === 'actual' ? 'state' : type;
}

/** Whether a value stands in the running text alone. */
export function isOnlyInText({ entries }: Shown): boolean {
  return entries.every(({ source }) => source === 'text');
}

/** Whether the edition added characters to a value; where digits are only parted it did not. */
export function hasAdditions({ restorations }: SeriesEntry): boolean {
  return restorations.some(({ kind }) => kind !== 'digit-run');
}

function keyOf(entry: SeriesEntry): string {
  const { period, of, value, raw, scope } = entry;
  return [period, roleOf(entry), of, value ?? raw, scope].join('|');
}

const ROLES: Role[] = ['state', 'target', 'growth', 'cumulative'];

/** By the last year; in it targets first, then what came of them. */
function orderOf({ period, role, of }: Shown): number {
  const year = Number(period?.slice(-4) ?? 9999);
  const isActual = role === 'state' || of === 'actual';
  return year * 100 + (isActual ? 50 : 0) + ROLES.indexOf(role);
}
