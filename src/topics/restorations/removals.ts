import type { Ledger, RemovalReason } from '../../model/data/ledger.ts';

/** Number of characters of a source removed for one reason, and of their places. */
export interface RemovalCount {
  reason: RemovalReason;
  characters: number;
  places: number;
}

/** Counts removed characters by reason, most characters first; white space is never counted. */
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
