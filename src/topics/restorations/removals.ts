import { type Ledger, REMOVAL_REASONS, type RemovalReason } from '../../model/data/ledger.ts';
import { formatNumber } from '../../model/wording.ts';

/** Number of characters of a source removed for one reason, and of their places. */
export interface RemovalCount {
  reason: RemovalReason;
  characters: number;
  places: number;
}

/** A count for readers; of a text that is left out only the places are known. */
export function removalsText({ reason, characters, places }: RemovalCount): string {
  const count = characters > 0 ? `${formatNumber(characters)}字符` : '';
  return `${REMOVAL_REASONS[reason]}${count}（${formatNumber(places)}处）`;
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
