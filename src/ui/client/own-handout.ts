import {
  entryOf,
  formatAdditions,
  formatHandout,
  type Handout,
  parseHandout,
  withEntries,
} from './handout-address.ts';
import { NOT_KEPT, stored } from './stored.ts';

/** The name under which this browser keeps the reader's own handout. */
export const OWN_HANDOUT = 'handout';

/** The reader's own handout as it is kept now; another window may have changed it. */
export function ownHandout(): Handout {
  return parseHandout(stored.read(OWN_HANDOUT));
}

/**
 * Changes the reader's own handout as it is kept at this moment, so that entries of other windows
 * stay.
 * @param change must not mind being asked twice, see `stored.change`
 * @returns what the reader must be told if it was not kept, else nothing
 */
export function changeOwnHandout(change: (handout: Handout) => Handout): string {
  const keeping = stored.change(OWN_HANDOUT, (now) => formatHandout(change(parseHandout(now))));
  return keeping === 'kept' ? '' : NOT_KEPT[keeping];
}

/**
 * Puts an entry at the end of the reader's own handout.
 * @param id of a passage, or of an exhibit with its kind
 * @returns what has become of it, in words for the reader
 */
export function collect(id: string): string {
  if (ownHandout().entries.some((entry) => entry.id === id)) return '讲义里已有这一项';
  return changeOwnHandout((handout) => withEntries(handout, [entryOf(id)])) || '已加入讲义';
}

/**
 * Makes a link lead to the reader's own handout, and hides it while that is empty. Its address adds
 * what is in the handout: some browsers keep separate stores for each file of a folder on disk.
 */
export function leadToHandout(link: HTMLAnchorElement): void {
  const handout = ownHandout();
  link.hidden = handout.entries.length === 0;
  link.textContent = `打开讲义（${handout.entries.length}项）`;
  link.hash = formatAdditions(handout);
}
