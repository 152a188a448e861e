import type { Ledger, RemovalReason } from '../../model/data/ledger.ts';

/** How many characters of a source were removed for one reason, in how many places. */
export interface RemovalCount {
  reason: RemovalReason;
  characters: number;
  places: number;
}

/** Counts what was removed by reason, most characters first; white space is never counted. */
export function countRemovals(ledger: Ledger): RemovalCount[] {
  const byReason = Map.groupBy(ledger.removed, ({ reason }) => reason);
  return [...byReason]
    .map(([reason, entries]) => ({
      reason,
      characters: entries.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0),
      places: entries.length,
    }))
    .sort((a, b) => b.characters - a.characters);
}
