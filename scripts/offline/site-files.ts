/** Selects the files of the built site for the archive and for a browser's store. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { booksAnchor } from '../../src/model/books/book-files.ts';
import type { Files } from './archive.ts';

/** The archive's own offline.html: it can't name the checksum of an archive that it is part of. */
export const PAGE_OF_COPY = 'offline/copy.html';

/** Files that only other sites and systems ask a host for, and books, which readers take one by one. */
const ONLINE_ONLY = [/^sw\.js$/, /^manifest\./, /^icons\//, /^pictures\//, /^books\//];
/** A copy of the library has these in few large files, search/disk/words-0.js and so on. */
const PARTS = /^search\/answers\/[a-z]+-\d+\.js$/;
/** From disk nothing shows the page for missing addresses, and the search reads search/disk/. */
const NOT_IN_ARCHIVE = [
  ...ONLINE_ONLY,
  /^404\.html$/,
  /^addresses\.js$/,
  /^offline[./]/,
  /^search\/(index|pinyin)\//,
  PARTS,
];
const NOT_STORED = [
  ...ONLINE_ONLY,
  /^offline\/.*\.(zip|sha256)$/,
  // Those of the index, which the store has as it is.
  /^search\/disk\/[a-z]+\.js$/,
];

/**
 * Reads the files of the archive.
 * @param dist the built site, with the page for the archive still in it
 */
export function filesOfArchive(dist: string): Files {
  const read = (path: string) => withoutBooks(path, new Uint8Array(readFileSync(join(dist, path))));
  const files = filesIn(dist, NOT_IN_ARCHIVE).map((path) => [path, read(path)] as const);
  return new Map([...files, ['offline.html', read(PAGE_OF_COPY)]]);
}

const BOOKS = Buffer.from('books/');

/**
 * A page for the archive, which has no books: what leads to one leads to the place of offline.html
 * that says where they are.
 */
function withoutBooks(path: string, file: Uint8Array): Uint8Array {
  if (!path.endsWith('.html') || Buffer.from(file.buffer).indexOf(BOOKS) < 0) return file;
  const html = Buffer.from(file)
    .toString('utf8')
    .replace(/<link rel="?alternate"?[^>]*books\/[^>]*>/g, '')
    .replace(
      /href="((?:\.\.\/)*)books\/([a-z0-9-]+?)(?:-large|-c\d+)?\.[a-z.]+" download(?:="")?/g,
      (_, root: string, doc: string) => `href="${root}offline.html#${booksAnchor(doc)}"`,
    );
  return new Uint8Array(Buffer.from(html));
}

/** The paths of the files of a stored library, in an order that is the same on every machine. */
export function pathsOfLibrary(dist: string): string[] {
  return pathsOfWorker(dist).filter((path) => !PARTS.test(path));
}

/** The paths of all files that a browser keeps once it has had them, in the same order. */
export function pathsOfWorker(dist: string): string[] {
  return filesIn(dist, NOT_STORED).sort();
}

function filesIn(dist: string, without: readonly RegExp[]): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !without.some((pattern) => pattern.test(path)));
}
