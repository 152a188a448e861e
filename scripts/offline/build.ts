/**
 * Last step of the build: packs the site in dist/ into dist/offline/dongbei-library.zip, with
 * its checksum beside it, completes offline.html with the size and checksum, and makes the service
 * worker of the site, which is whole by then.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillFacts } from '../../src/model/archive-facts.ts';
import { formatBytes } from '../../src/model/bytes.ts';
import { formatNumber } from '../../src/model/wording.ts';
import { type Files, makeArchive } from './archive.ts';
import { makeServiceWorker, sizeOfLibrary } from './service-worker.ts';
import { filesOfArchive, PAGE_OF_COPY } from './site-files.ts';

const ROOT = join(import.meta.dirname, '../..');
const ARCHIVE = 'offline/dongbei-library.zip';

/** Packs and completes the site in `dist`, which Astro has just built. */
function build(dist: string) {
  if (!existsSync(join(dist, PAGE_OF_COPY))) {
    throw new Error(
      `${PAGE_OF_COPY} is missing in dist/.\nfix: npm run build, which runs all steps`,
    );
  }
  const files = filesOfArchive(dist);
  const zip = makeArchive(files, releaseDay(dist));
  const sha256 = createHash('sha256').update(zip).digest('hex');
  writeFileSync(join(dist, ARCHIVE), zip);
  writeFileSync(join(dist, `${ARCHIVE}.sha256`), `${sha256}  dongbei-library.zip\n`);
  rmSync(join(dist, PAGE_OF_COPY));
  completePage(dist, files, zip, sha256);
  makeServiceWorker(dist);
  console.log(`${ARCHIVE}: ${files.size} files, ${formatBytes(zip.length)}, sha256 ${sha256}`);
}

/** The day of the release, such as 2026-11-20, as the description of the data gives it. */
function releaseDay(dist: string): string {
  const { created } = JSON.parse(readFileSync(join(dist, 'data/datapackage.json'), 'utf8'));
  return created.slice(0, 'yyyy-mm-dd'.length);
}

function completePage(dist: string, files: Files, zip: Uint8Array, sha256: string) {
  const page = join(dist, 'offline.html');
  const unpacked = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const facts = {
    size: formatBytes(zip.length),
    unpacked: formatBytes(unpacked),
    files: formatNumber(files.size),
    sha256,
    stored: formatBytes(sizeOfLibrary(dist)),
  };
  writeFileSync(page, fillFacts(readFileSync(page, 'utf8'), facts));
}

if (import.meta.main) {
  try {
    build(join(ROOT, 'dist'));
  } catch (error) {
    console.error(`error: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
