import type { PermalinkLedger, PublishedPassage } from './ledger.ts';
import type { PermalinkPassage } from './passages.ts';
import { isSamePassage, isUnchanged, successorOf } from './same-passage.ts';

/** A difference between the published ids and those that the texts give now. */
export type Finding =
  /** An id that was never published. */
  | { kind: 'added'; id: string; now: PermalinkPassage }
  /** The id opens the same passage, which gained or lost characters or has a new source. */
  | { kind: 'changed'; id: string; old: PublishedPassage; now: PermalinkPassage }
  /** The id opens the same passage on another page. */
  | { kind: 'other-page'; id: string; old: PublishedPassage; now: PermalinkPassage }
  /** The id opens nothing any more; `to` has its passage. */
  | { kind: 'moved'; id: string; old: PublishedPassage; to: string }
  /** The id opens nothing any more, nor does any other have its passage. */
  | { kind: 'removed'; id: string; old: PublishedPassage }
  /** The id opens another passage; `to` has its own, if any has. */
  | {
      kind: 'taken';
      id: string;
      old: PublishedPassage;
      now: PermalinkPassage;
      to: string | undefined;
    }
  /** An alias that isn't needed any more, because its id opens its passage again. */
  | { kind: 'returned'; id: string; old: PublishedPassage; now: PermalinkPassage }
  /** An alias that leads to an id which opens nothing. */
  | {
      kind: 'dead-alias';
      id: string;
      old: PublishedPassage;
      alias: string;
      to: string | undefined;
    };

/** The kinds that `--accept` may record: with them every published address opens its passage. */
const ACCEPTABLE: readonly Finding['kind'][] = ['added', 'changed', 'other-page', 'returned'];

/** Tells whether a finding keeps every promise, so that it only has to be recorded. */
export function isAcceptable({ kind }: Finding): boolean {
  return ACCEPTABLE.includes(kind);
}

/**
 * Compares the published ids with those that the texts give now.
 * @param current every id of the documents with its passage
 * @returns the differences: published ids in the ledger's order, then new ones
 */
export function compare(
  ledger: PermalinkLedger,
  current: ReadonlyMap<string, PermalinkPassage>,
): Finding[] {
  const published = [...ledger.passages].flatMap(([id, old]) => {
    const found = findingFor(id, old, ledger, current);
    return found ? [found] : [];
  });
  const added = [...current]
    .filter(([id]) => !ledger.passages.has(id))
    .map(([id, now]): Finding => ({ kind: 'added', id, now }));
  return [...published, ...added];
}

function findingFor(
  id: string,
  old: PublishedPassage,
  { aliases }: PermalinkLedger,
  current: ReadonlyMap<string, PermalinkPassage>,
): Finding | undefined {
  const now = current.get(id);
  const alias = aliases.get(id);
  const successor = () => successorOf(old, sameDocument(id, current));
  if (now && !isSamePassage(old, now)) return { kind: 'taken', id, old, now, to: successor() };
  if (now && alias) return { kind: 'returned', id, old, now };
  if (now && now.page !== old.page) return { kind: 'other-page', id, old, now };
  if (now) return isUnchanged(old, now) ? undefined : { kind: 'changed', id, old, now };
  if (alias && current.has(alias)) return undefined;
  const to = successor();
  if (alias) return { kind: 'dead-alias', id, old, alias, to };
  return to ? { kind: 'moved', id, old, to } : { kind: 'removed', id, old };
}

function sameDocument(id: string, current: ReadonlyMap<string, PermalinkPassage>) {
  const folder = id.slice(0, id.indexOf('/') + 1);
  return [...current].filter(([other]) => other.startsWith(folder));
}
