/** Which files of the built site a reader downloads, and what stands in the place of which. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Files } from './archive.ts';

/** What offline.html is in the archive: it can't name the checksum of what it is part of. */
export const PAGE_OF_COPY = 'offline/copy.html';

/** What has a use on a host only, or is the archive itself. */
const ONLINE_ONLY = [/^404\.html$/, /^offline\//, /^offline\.html$/];

/**
 * Reads what the archive is to hold.
 * @param dist the built site, with the page for the archive still in it
 */
export const filesOfCopy = (dist: string): Files => {
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !ONLINE_ONLY.some((pattern) => pattern.test(path)));
  const read = (path: string) => new Uint8Array(readFileSync(join(dist, path)));
  const files = paths.map((path) => [path, read(path)] as const);
  return new Map([...files, ['offline.html', read(PAGE_OF_COPY)]]);
};
