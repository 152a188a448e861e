import type { MapFacts, TraitNames } from '../drawing/map-facts.ts';

/** The names of all traits of a map, its places among them. */
export function traitNames({ spots, seats: _, ...names }: MapFacts): TraitNames {
  const places = Object.entries(spots).map(([id, [name]]) => [id, name]);
  return { ...names, places: Object.fromEntries(places) };
}

/** A passage that names a feature. */
export interface CardMention {
  /** The name of its document. */
  doc: string;
  passage: string;
  url: string;
  quote: string;
  /** The verb of the text; may be empty. */
  action: string;
}

/** Reads from a row of the map's table the passages that name its feature, in the order of time. */
export function readMentions(row: Element): CardMention[] {
  return [...row.querySelectorAll('td:last-child > p')].map((words) => {
    const link = words.querySelector('a') as HTMLAnchorElement;
    const action = words.querySelector('b')?.textContent ?? '';
    return {
      doc: ownText(link),
      passage: link.querySelector('span')?.textContent ?? '',
      url: link.href,
      quote: action ? ownText(words).replace(/^：/, '') : ownText(words),
      action,
    };
  });
}

/** The text of an element without that of its elements. */
function ownText({ childNodes }: Element): string {
  const texts = [...childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  return texts
    .map((node) => node.textContent)
    .join('')
    .trim();
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
