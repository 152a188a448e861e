/** Makes the service worker: one file with all that it runs and the list of what it stores. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { injectManifest, type ManifestTransform } from 'workbox-build';
import type { LibraryList } from '../../src/model/library-list.ts';
import { pathsOfLibrary } from './site-files.ts';

const SOURCE = join(import.meta.dirname, '../../src/topics/offline/worker/service-worker.ts');
/** The list for the page that stores everything; it is of the same version as the worker. */
const LIST = 'offline/library.json';

/** @returns how large all that can be stored is, in bytes */
export const sizeOfLibrary = (dist: string): number =>
  pathsOfLibrary(dist).reduce((sum, path) => sum + statSync(join(dist, path)).size, 0);

/**
 * Writes sw.js and the list of what it can store into the complete site in `dist`.
 * @throws {Error} when a file of the site cannot be read or the worker cannot be bundled
 */
export const makeServiceWorker = async (dist: string): Promise<void> => {
  const paths = pathsOfLibrary(dist).filter((path) => path !== LIST);
  const list: LibraryList = paths.map((path) => [path, statSync(join(dist, path)).size]);
  writeFileSync(join(dist, LIST), JSON.stringify(list));
  const folder = mkdtempSync(join(tmpdir(), 'service-worker-'));
  try {
    const swSrc = join(folder, 'sw.js');
    bundle(swSrc);
    await inject(dist, swSrc, [...paths, LIST]);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const bundle = (outfile: string) =>
  buildSync({
    entryPoints: [SOURCE],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });

const inject = async (dist: string, swSrc: string, paths: readonly string[]) => {
  const { count, warnings } = await injectManifest({
    swSrc,
    swDest: join(dist, 'sw.js'),
    globDirectory: dist,
    globPatterns: [...paths],
    maximumFileSizeToCacheInBytes: 64e6,
    manifestTransforms: [withIntegrity(dist)],
  });
  if (warnings.length === 0 && count === paths.length) return;
  throw new Error(`sw.js lists ${count} of ${paths.length} files\n${warnings.join('\n')}`);
};

/**
 * Gives each file the checksum that the browser holds it against, and the beginning of it as its
 * revision; sorts the files.
 */
const withIntegrity =
  (dist: string): ManifestTransform =>
  (entries) => ({
    manifest: entries
      .map((entry) => ({ ...entry, integrity: integrityOf(join(dist, entry.url)) }))
      .map((entry) => ({ ...entry, revision: entry.integrity.slice(7, 17) }))
      .sort((a, b) => (a.url < b.url ? -1 : 1)),
  });

const integrityOf = (file: string) =>
  `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;
