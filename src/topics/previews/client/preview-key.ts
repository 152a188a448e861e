/** Which file of previews an address is in, and under which key. */
export interface PreviewKey {
  /** data/previews/places.js → places; plan-13 for its passages. */
  file: string;
  id: string;
}

/** What is said of a thing before a reader goes there: its name, what it is, a text about it. */
export type Preview = readonly [name: string, what: string, text: string];

/**
 * Where the preview of an address is kept: places/dalian.html, projects/index.html#x,
 * plan-13/c05.html#c05-s1-p2.
 * @param address from the site's root
 * @returns nothing for pages that have none
 */
export function previewKey(address: string): PreviewKey | undefined {
  const [, file, page, id = page] =
    /^([\w-]+)(?:\/([\w-]+))?\.html(?:#([\w-]+))?$/.exec(address) ?? [];
  return file && id ? { file, id } : undefined;
}
