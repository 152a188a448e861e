/**
 * Facts about the archive on offline.html. The archive can only be made when the pages are
 * built, so Astro writes a placeholder for each fact, and scripts/offline/ puts the fact there.
 */
export interface ArchiveFacts {
  /** Size of the archive, such as 1.2 MB. */
  size: string;
  /** Size of what is in it. */
  unpacked: string;
  /** The number of files in it. */
  files: string;
  sha256: string;
  /** Size of what a browser stores for reading offline. */
  stored: string;
}

/** Text in the page for each fact until it is known. */
export const PLACEHOLDERS: Record<keyof ArchiveFacts, string> = {
  size: '@archive-size@',
  unpacked: '@archive-unpacked@',
  files: '@archive-files@',
  sha256: '@archive-sha256@',
  stored: '@library-stored@',
};

/**
 * Puts the facts into the page.
 * @throws {Error} when the page has no place for one of them
 */
export function fillFacts(html: string, facts: ArchiveFacts): string {
  const keys = Object.keys(PLACEHOLDERS) as (keyof ArchiveFacts)[];
  return keys.reduce((page, key) => {
    if (!page.includes(PLACEHOLDERS[key])) throw new Error(`offline.html does not say: ${key}`);
    return page.replaceAll(PLACEHOLDERS[key], () => facts[key]);
  }, html);
}
