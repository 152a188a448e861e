import type { FilterGroup } from './filter.ts';

/** A passage that names a feature, as a card shows it: document, name of the passage, its address, words, verb. */
export type CardMention = readonly [
  doc: string,
  passage: string,
  url: string,
  quote: string,
  action: string,
];

/**
 * Facts that a map page carries (`data-map-facts`) for its script besides the drawing: the names of
 * the traits of each group, by ids in the order in which they are offered, and the text of the
 * cards.
 */
export interface MapFacts extends Record<FilterGroup, Record<string, string>> {
  /** The name of each feature and the passages that name it, in the order of time. */
  features: Record<string, readonly [name: string, mentions: readonly CardMention[]]>;
}

/**
 * Reads the facts that stand in a map page.
 * @throws Error where there are none
 */
export function readFacts(page: ParentNode): MapFacts {
  const text = page.querySelector('[data-map-facts]')?.textContent;
  if (!text) throw new Error('The page has a map but no [data-map-facts]');
  return JSON.parse(text) as MapFacts;
}
