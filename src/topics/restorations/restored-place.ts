import { PAGES, pageOf } from '../../model/addresses.ts';
import type { RestorationEntry } from '../../model/data/restorations.ts';
import { effectOf } from '../../model/passages/restored.ts';

/** The anchor of a restored place on its page: plan-12-4589 → r-4589. */
export function restorationAnchor(restoration: string): string {
  return `r-${restoration.slice(restoration.lastIndexOf('-') + 1)}`;
}

/** The address of a restoration's explanation, from the site's root. */
export function restorationUrl(restoration: string): string {
  return `${PAGES.about}#${restoration}`;
}

/**
 * The address of a restored place: its own anchor, or its block if nothing is marked in the text.
 * @param blockUrl address of its block
 */
export function restoredPlace(restoration: RestorationEntry, blockUrl: string): string {
  if (effectOf(restoration) === 'parts') return blockUrl;
  return `${pageOf(blockUrl)}#${restorationAnchor(restoration.id)}`;
}

/**
 * The anchor for a restored place, if none on the page has it yet: one restoration may add
 * characters in several places, and an id may stand once.
 * @param taken anchors given on this page; the new one is added
 */
export function claimAnchor(taken: Set<string>, restoration: string): string | undefined {
  const anchor = restorationAnchor(restoration);
  if (taken.has(anchor)) return undefined;
  taken.add(anchor);
  return anchor;
}
