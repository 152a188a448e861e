import { EditionError } from '../lib/edition-error.ts';
import { type Finding, isAcceptable } from './compare.ts';
import { type PermalinkLedger, type PublishedPassage, placeOf } from './ledger.ts';
import type { PermalinkPassage } from './passages.ts';

/** The part of a ledger that may change. */
type LedgerEntries = Pick<PermalinkLedger, 'passages' | 'aliases'>;

/** The ledger with every acceptable finding recorded; it never forgets an id. */
export function accept(ledger: PermalinkLedger, findings: readonly Finding[]): LedgerEntries {
  const passages = new Map(ledger.passages);
  const aliases = new Map(ledger.aliases);
  for (const finding of findings.filter(isAcceptable)) {
    if (!('now' in finding)) continue;
    const { id, now } = finding;
    passages.set(id, withEarlierPages(now, passages.get(id)));
    aliases.delete(id);
  }
  return { passages, aliases };
}

/** A passage with all the pages on which it stood before. */
function withEarlierPages(
  now: PermalinkPassage,
  old: PublishedPassage | undefined,
): PublishedPassage {
  const pages = new Set([...(old?.earlier ?? []), ...(old ? [old.page] : [])]);
  pages.delete(now.page);
  return pages.size === 0 ? now : { ...now, earlier: [...pages] };
}

/**
 * The ledger with an alias, by which a published id that no passage has any more opens another.
 * Aliases that led to the old id are turned to the new one: none ever leads to another alias.
 * @param request `plan-13/old=plan-13/new`
 * @throws EditionError `alias` where it doesn't keep the promise of an address
 */
export function addAlias(
  ledger: PermalinkLedger,
  current: ReadonlyMap<string, PermalinkPassage>,
  request: string,
): LedgerEntries {
  const [from = '', to = '', ...rest] = request.split('=');
  const refuse = (what: string, fix: string) =>
    new EditionError('alias', placeOf(ledger, from), what, fix);
  if (!from || !to || rest.length > 0) {
    throw refuse(`“${request}” isn’t old=new`, 'write --alias plan-13/c05-s1-p3=plan-13/c05-s1-p2');
  }
  if (!ledger.passages.has(from)) {
    throw refuse(`${from} was never published`, 'name an id of this file before the =');
  }
  if (current.has(from)) {
    throw refuse(
      `${from} still opens a passage, so it can’t lead to ${to}`,
      'an alias is for an id that is no longer given',
    );
  }
  if (!current.has(to)) {
    throw refuse(
      `${to} opens no passage`,
      'name an id of content/data/permalinks.json after the =',
    );
  }
  const turned = [...ledger.aliases].map(([id, old]) => [id, old === from ? to : old] as const);
  return { passages: ledger.passages, aliases: new Map([...turned, [from, to]]) };
}
