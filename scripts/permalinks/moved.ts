import { textAddress } from '../../src/model/addresses.ts';
import type { Permalinks } from '../../src/model/data/permalinks.ts';
import { boxOfId, splitId } from '../../src/model/ids.ts';
import type { PermalinkLedger } from './ledger.ts';
import type { PermalinkPassage } from './passages.ts';

type Current = ReadonlyMap<string, PermalinkPassage>;

/**
 * Published addresses that no element has any more, because their passage is on another page, each
 * with the address that it has now:
 * `plan-13/c05.html#c05-s1-p3` → `plan-13/c06.html#c06-s1-p1`.
 */
export function movedAddresses(ledger: PermalinkLedger, current: Current): Map<string, string> {
  const out = new Map<string, string>();
  for (const [id, { page, earlier = [] }] of ledger.passages) {
    const target = ledger.aliases.get(id) ?? id;
    const now = current.get(target);
    if (!now) continue;
    const present = pagesWith(target, now.page);
    const published = [page, ...earlier].flatMap((old) => pagesWith(id, old));
    for (const old of published.filter((old) => !present.includes(old))) {
      out.set(`${old}#${local(id)}`, `${now.page}#${local(target)}`);
    }
  }
  return out;
}

/**
 * The aliases of passages that stand on a page on which they were published: there an anchor beside
 * the passage's own id answers for each.
 * @returns old local ids (`c05-s1-p3`) by the full id of the passage (`plan-13/c05-s1-p2`)
 */
export function anchorsOf(ledger: PermalinkLedger, current: Current): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const [id, target] of ledger.aliases) {
    const old = ledger.passages.get(id);
    const now = current.get(target);
    if (!old || !now || current.has(id)) continue;
    const present = pagesWith(target, now.page);
    const published = [old.page, ...(old.earlier ?? [])].flatMap((page) => pagesWith(id, page));
    if (!published.some((page) => present.includes(page))) continue;
    out.set(target, [...(out.get(target) ?? []), local(id)]);
  }
  return out;
}

/**
 * The published list of addresses: every id with its page and the hash of its passage, and the
 * old ids (`aliases`), each with the one that opens in its place.
 */
export function permalinksJson(current: Current, ledger: PermalinkLedger): Permalinks {
  const ids = [...current].map(([id, { page, hash }]) => [id, { page, hash }]);
  const aliases = [...ledger.aliases].filter(([old, to]) => !current.has(old) && current.has(to));
  return { ...Object.fromEntries(ids), aliases: Object.fromEntries(aliases) };
}

/** The pages that show an id: a passage of a box also stands on the box's own page. */
function pagesWith(id: string, page: string): string[] {
  const { doc, id: own } = splitId(id);
  const box = boxOfId(own);
  return box ? [page, textAddress(doc, box)] : [page];
}

function local(id: string): string {
  return splitId(id).id;
}
