/**
 * Last step of the build: packs the site into offline/dongbei-library.zip, with its checksum beside
 * it, completes offline.html with the size and checksum, and makes the service worker of the site,
 * which is whole by then. It is checked and, where it was made in another folder, put into dist/.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillFacts } from '../../src/model/archive-facts.ts';
import { formatBytes } from '../../src/model/bytes.ts';
import { LibraryDocument } from '../../src/model/data/documents.ts';
import { formatNumber } from '../../src/model/wording.ts';
import { putInPlace, recoverFolder } from '../lib/replace-folder.ts';
import { SEARCH_APART } from '../lib/site-record.mjs';
import { type Files, makeArchive } from './archive.ts';
import { checkSite, WORKER } from './check-site.ts';
import { READ_ME, readMe } from './read-me.ts';
import { makeServiceWorker, sizeOfLibrary } from './service-worker.ts';
import { filesOfArchive, PAGE_OF_COPY } from './site-files.ts';

const ROOT = join(import.meta.dirname, '../..');
const ARCHIVE = 'offline/dongbei-library.zip';

/**
 * Packs and completes the site in `dist`, which Astro has just built.
 * @throws {Error} with a message for the user where it isn't whole
 */
function build(dist: string) {
  if (!existsSync(join(dist, PAGE_OF_COPY))) {
    throw new Error(
      `${PAGE_OF_COPY} is missing in ${dist}.\nfix: npm run build, which runs all steps`,
    );
  }
  takeInSearch(dist);
  const site = filesOfArchive(dist);
  const release = releaseOf(dist);
  const bytes = sizeOf(site);
  const text = readMe({ ...release, documents: documentsIn(dist), files: site.size, bytes });
  const files = new Map([...site, [READ_ME, text]]);
  const zip = makeArchive(files, release.date);
  const sha256 = createHash('sha256').update(zip).digest('hex');
  writeFileSync(join(dist, ARCHIVE), zip);
  writeFileSync(join(dist, `${ARCHIVE}.sha256`), `${sha256}  dongbei-library.zip\n`);
  rmSync(join(dist, PAGE_OF_COPY));
  completePage(dist, files, zip, sha256);
  makeServiceWorker(dist);
  checkSite(dist);
  console.log(`${ARCHIVE}: ${files.size} files, ${formatBytes(zip.length)}, sha256 ${sha256}`);
}

/** Puts the search into the site, if it was made beside it. */
function takeInSearch(dist: string): void {
  const apart = dist + SEARCH_APART;
  if (!existsSync(apart)) return;
  const search = join(dist, 'search');
  rmSync(search, { recursive: true, force: true });
  renameSync(apart, search);
}

/** Version and day of the release, such as 2026-11-20, as the description of the data gives them. */
function releaseOf(dist: string): { version: string; date: string } {
  const { version, created } = jsonIn(dist, 'data/datapackage.json');
  return { version, date: created.slice(0, 'yyyy-mm-dd'.length) };
}

function documentsIn(dist: string): LibraryDocument[] {
  return readdirSync(join(dist, 'data/documents'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => LibraryDocument.parse(jsonIn(dist, `data/documents/${file}`)))
    .sort((a, b) => a.order - b.order);
}

function jsonIn(dist: string, path: string) {
  return JSON.parse(readFileSync(join(dist, path), 'utf8'));
}

/** The size of all files, in bytes. */
function sizeOf(files: Files): number {
  return [...files.values()].reduce((sum, { length }) => sum + length, 0);
}

function completePage(dist: string, files: Files, zip: Uint8Array, sha256: string) {
  const page = join(dist, 'offline.html');
  const facts = {
    size: formatBytes(zip.length),
    unpacked: formatBytes(sizeOf(files)),
    files: formatNumber(files.size),
    sha256,
    stored: formatBytes(sizeOfLibrary(dist)),
  };
  writeFileSync(page, fillFacts(readFileSync(page, 'utf8'), facts));
}

if (import.meta.main) {
  try {
    const dist = join(ROOT, 'dist');
    const site = process.argv[2] ?? dist;
    build(site);
    if (site !== dist) {
      putInPlace(site, dist);
      recoverFolder(dist, WORKER);
    }
  } catch (error) {
    console.error(`error: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
