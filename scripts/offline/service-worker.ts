/** Makes the service worker: one file with its program and the list of files that it can store. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { BUILD_TARGETS } from '../../src/model/browsers.ts';
import type { LibraryFile, LibraryList } from '../../src/model/library-list.ts';
import { pathsOfLibrary, pathsOfWorker } from './site-files.ts';

const SOURCE = join(import.meta.dirname, '../../src/topics/offline/worker/service-worker.ts');
/** The list for the page that stores everything; it is of the same version as the worker. */
const LIST = 'offline/library.json';

/** The size of all files of a stored library, in bytes. */
export function sizeOfLibrary(dist: string): number {
  return pathsOfLibrary(dist).reduce((sum, path) => sum + statSync(join(dist, path)).size, 0);
}

/**
 * Writes sw.js and the list of files that it can store into the complete site in `dist`.
 * @throws {Error} when a file of the site cannot be read or the worker cannot be bundled
 */
export function makeServiceWorker(dist: string): void {
  const paths = pathsOfLibrary(dist).filter((path) => path !== LIST);
  const list: LibraryList = paths.map((path) => [path, statSync(join(dist, path)).size]);
  writeFileSync(join(dist, LIST), JSON.stringify(list));
  const kept = [...new Set([...pathsOfWorker(dist), LIST])].sort();
  buildSync({
    entryPoints: [SOURCE],
    outfile: join(dist, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: BUILD_TARGETS,
    define: {
      'process.env.NODE_ENV': '"production"',
      LIBRARY_FILES: JSON.stringify(kept.map((path) => fileOf(dist, path))),
    },
    logLevel: 'warning',
  });
}

/** A file with its checksum, the beginning of which is its revision. */
function fileOf(dist: string, url: string): LibraryFile {
  const checksum = createHash('sha256')
    .update(readFileSync(join(dist, url)))
    .digest('base64');
  return { url, revision: checksum.slice(0, 10), integrity: `sha256-${checksum}` };
}
