import type { Permalinks } from '../../src/model/data/permalinks.ts';
import type { PermalinkLedger } from '../permalinks/ledger.ts';
import type { PermalinkPassage } from '../permalinks/passages.ts';

/**
 * The published list of addresses: every id with its page and the hash of its passage, and the
 * old ids (`aliases`), each with the one that opens in its place.
 */
export function permalinksJson(
  current: ReadonlyMap<string, PermalinkPassage>,
  ledger: PermalinkLedger,
): Permalinks {
  const ids = [...current].map(([id, { page, hash }]) => [id, { page, hash }]);
  const aliases = [...ledger.aliases].filter(([old, to]) => !current.has(old) && current.has(to));
  return { ...Object.fromEntries(ids), aliases: Object.fromEntries(aliases) };
}
