/**
 * Last step of the build: packs the site in dist/ into dist/offline/dongbei-library.zip, with
 * its checksum beside it, and completes offline.html with what is then known of the archive.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillFacts } from '../../src/lib/archive-facts.ts';
import { readEdition } from '../../src/lib/edition.ts';
import { formatBytes, formatNumber } from '../../src/lib/wording.ts';
import { type Files, makeArchive } from './archive.ts';
import { filesOfCopy, PAGE_OF_COPY } from './files-of-copy.ts';

const ROOT = join(import.meta.dirname, '../..');
const ARCHIVE = 'offline/dongbei-library.zip';

/** Packs and completes the site in `dist`, which Astro has just built. */
const build = (dist: string) => {
  if (!existsSync(join(dist, PAGE_OF_COPY))) {
    throw new Error(
      `${PAGE_OF_COPY} is missing in dist/.\nfix: npm run build, which runs all steps`,
    );
  }
  const files = filesOfCopy(dist);
  const zip = makeArchive(files, readEdition(ROOT).date);
  const sha256 = createHash('sha256').update(zip).digest('hex');
  writeFileSync(join(dist, ARCHIVE), zip);
  writeFileSync(join(dist, `${ARCHIVE}.sha256`), `${sha256}  dongbei-library.zip\n`);
  completePage(join(dist, 'offline.html'), files, zip, sha256);
  rmSync(join(dist, PAGE_OF_COPY));
  console.log(`${ARCHIVE}: ${files.size} files, ${formatBytes(zip.length)}, sha256 ${sha256}`);
};

const completePage = (page: string, files: Files, zip: Uint8Array, sha256: string) => {
  const unpacked = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const facts = {
    size: formatBytes(zip.length),
    unpacked: formatBytes(unpacked),
    files: formatNumber(files.size),
    sha256,
  };
  writeFileSync(page, fillFacts(readFileSync(page, 'utf8'), facts));
};

if (import.meta.main) {
  try {
    build(join(ROOT, 'dist'));
  } catch (error) {
    console.error(`error: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
