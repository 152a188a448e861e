/** The key of an address in the data of previews. */
export interface PreviewKey {
  /** data/previews/places.js → places; plan-13 for its passages. */
  file: string;
  id: string;
}

/** The preview of a link's target: its name, its kind in words, a text about it. */
export type Preview = readonly [name: string, kind: string, text: string];

/** Selector of the links that have a preview: names in a text, and related passages. */
export const PREVIEWED = '[data-block] a[href*=".html"], .ties dd > :first-child';

/** The files of previews that aren't of one document: data/previews/places.js. */
export const TOPICS_PREVIEWED = [
  'projects',
  'places',
  'references',
  'indicators',
  'glossary',
  'agencies',
] as const;

/**
 * Finds the key of the preview of an address: places/dalian.html, projects/types/port.html#x,
 * plan-13/c05.html#c05-s1-p2.
 * @param address from the site's root
 * @param files all files of previews
 * @returns nothing for pages that have none
 */
export function previewKey(address: string, files: readonly string[]): PreviewKey | undefined {
  const [, file, page, id = page] =
    /^([\w-]+)(?:\/[\w-]+)*?(?:\/([\w-]+))?\.html(?:#([\w-]+))?$/.exec(address) ?? [];
  return file && files.includes(file) && id ? { file, id } : undefined;
}
