/** The key of an address in the data of previews. */
export interface PreviewKey {
  /** data/previews/places.js → places; plan-13 for its passages. */
  file: string;
  id: string;
}

/** The preview of a link's target: its name, its kind in words, a text about it. */
export type Preview = readonly [name: string, kind: string, text: string];

/**
 * Finds the key of the preview of an address: places/dalian.html, projects/index.html#x,
 * plan-13/c05.html#c05-s1-p2.
 * @param address from the site's root
 * @returns nothing for pages that have none
 */
export function previewKey(address: string): PreviewKey | undefined {
  const [, file, page, id = page] =
    /^([\w-]+)(?:\/([\w-]+))?\.html(?:#([\w-]+))?$/.exec(address) ?? [];
  return file && id ? { file, id } : undefined;
}
