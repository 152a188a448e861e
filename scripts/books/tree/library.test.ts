import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readLedger } from '../../permalinks/ledger.ts';
import { treesOf } from '../../trees/trees-of-seeds.ts';
import { readBooks } from './library.ts';
import { blocksOfBook } from './walk.ts';

const ROOT = join(import.meta.dirname, '../../..');

test('a book is handed over with each of its blocks once', () => {
  const content = join(ROOT, 'content');
  const trees = treesOf({ root: ROOT, seeds: join(ROOT, 'seeds') }, readLedger(ROOT, content));
  const picture = () => ({ svg: '', alt: '', note: '' });
  const books = readBooks(trees, join(content, 'data'), picture);
  assert.ok(books.some(({ restorations }) => restorations.length > 0));
  for (const book of books) {
    const handed = JSON.stringify(book).split('"type":"block"').length - 1;
    assert.equal(handed, [...blocksOfBook(book.chapters)].length, book.meta.id);
  }
});
