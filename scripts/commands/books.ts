/**
 * Makes the books, each document in every form, and puts their sizes into the pages that offer them.
 * Works on the site that is named to it, else on dist/.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillSizes } from '../../src/model/books/book-files.ts';
import { formatBytes } from '../../src/model/bytes.ts';
import { ALIGNMENTS } from '../../src/model/data/alignments.ts';
import { drawnFigures } from '../books/drawn-figures.ts';
import { makeBooks } from '../books/make-books.ts';
import { readBooks } from '../books/tree/library.ts';
import { tellingFaults } from '../lib/told-faults.ts';
import { readLedger } from '../permalinks/ledger.ts';
import { treesOf } from '../trees/trees-of-seeds.ts';

const ROOT = join(import.meta.dirname, '../..');

async function run(site: string) {
  const content = join(ROOT, 'content');
  const trees = treesOf({ root: ROOT, seeds: join(ROOT, 'seeds') }, readLedger(ROOT, content));
  const folder = join(site, 'books');
  mkdirSync(folder, { recursive: true });
  const sizes = new Map<string, number>();
  await makeBooks({
    root: ROOT,
    books: readBooks(trees, join(content, 'data'), drawnFigures(site)).map((book) => ({
      ...book,
      citation: citationOf(site, book.meta.id),
    })),
    alignments: JSON.parse(readFileSync(join(content, 'data', ALIGNMENTS.path), 'utf8')),
    edition: { ...editionOf(site), site: process.env.SITE_URL?.replace(/\/*$/, '/') },
    put: (name, file) => {
      const bytes = Buffer.from(file);
      writeFileSync(join(folder, name), bytes);
      sizes.set(name, bytes.length);
    },
  });
  for (const page of pagesIn(site)) {
    const html = readFileSync(page, 'utf8');
    const filled = fillSizes(html, sizes);
    if (filled !== html) writeFileSync(page, filled);
  }
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  console.log(`${sizes.size} files of books, ${formatBytes(bytes)}`);
}

/** Version and day of the edition, as the description of the site's data gives them. */
function editionOf(site: string): { version: string; date: string } {
  const { version, created } = JSON.parse(
    readFileSync(join(site, 'data/datapackage.json'), 'utf8'),
  );
  return { version, date: created.slice(0, 'yyyy-mm-dd'.length) };
}

/** A document by GB/T 7714, as its pages cite it without an address. */
function citationOf(site: string, doc: string): string {
  const script = readFileSync(join(site, 'data/citations', `${doc}.js`), 'utf8');
  const { citable } = JSON.parse(script.slice(script.indexOf(']=') + 2).replace(/;\s*$/, ''));
  return citable.gbt7714.replace(/⟦[^⟧]*⟧/g, '');
}

/** The pages of the site that may offer books. */
function pagesIn(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) =>
      /^(offline\/copy|offline|[\w-]+\/(index|c\d+|whole))\.html$/.test(path.replaceAll('\\', '/')),
    )
    .map((path) => join(site, path));
}

await tellingFaults(() => run(process.argv[2] ?? join(ROOT, 'dist')));
