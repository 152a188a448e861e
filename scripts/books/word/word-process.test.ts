import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { helperOf } from '../../lib/helper.ts';
import type { Book } from '../tree/book.ts';
import type { WordSetUp } from './docx.ts';

const ROOT = join(import.meta.dirname, '../../..');
const EDITION = { version: '1.2.3', date: '2021-03-04' };
const BOOK: Book = {
  meta: {
    id: 'plan',
    order: 1,
    layout: 'plan',
    title: '规划',
    shortTitle: '规划',
    issuer: '某机关',
    date: '2011-05-06',
    rights: { statement: '不适用著作权法。' },
  } as Book['meta'],
  chapters: [],
  restorations: [],
  notes: [],
};

/** Writes the book in a process as all books for Word are written. */
async function written(): Promise<Uint8Array> {
  const word = helperOf<WordSetUp, Book, Uint8Array>(
    join(import.meta.dirname, 'word-process.ts'),
    { root: ROOT, fonts: [], edition: EDITION },
    { env: { TZ: 'UTC' } },
  );
  try {
    return await word.ask(BOOK);
  } finally {
    word.end();
  }
}

test('a file for Word names the day of the edition, and no moment of its making', async () => {
  const file = await written();
  const core = strFromU8(unzipSync(file)['docProps/core.xml'] ?? new Uint8Array());
  const moments = core.match(/\d{4}-\d{2}-\d{2}T[\d:]+/g);
  assert.deepEqual(moments, [`${EDITION.date}T12:00:00`, `${EDITION.date}T12:00:00`]);
  // Local headers of a zip: minutes and hours at 10, the day at 12 by years from 1980, months and days.
  const head = new DataView(file.buffer, file.byteOffset);
  assert.equal(head.getUint16(10, true), 12 << 11);
  assert.equal(head.getUint16(12, true), ((2021 - 1980) << 9) | (3 << 5) | 4);
  assert.deepEqual(Buffer.from(await written()), Buffer.from(file));
});
