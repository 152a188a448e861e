import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { LibraryDocument } from '../model/data/documents.ts';
import { nameOfTarget, pagesGone } from './moved.ts';

const file = new URL('../../content/data/documents/plan-13.json', import.meta.url);
const document: LibraryDocument = JSON.parse(readFileSync(file, 'utf8'));

test('a page is gone when no chapter or box of any document stands there, and is named once', () => {
  const from = ['c05.html#c05-p9', 'box-08.html#box-08', 'c99.html#c99', 'c99.html#c99-p1'];
  const moved = from.map((address) => ({ from: `plan-13/${address}`, to: 'plan-13/c01.html#c01' }));
  assert.deepEqual(pagesGone(moved, [document]), ['plan-13/c99.html']);
});

test('a link names its document and the passage, down to a row', () => {
  const name = (to: string) => nameOfTarget(to, [document]);
  assert.equal(name('plan-13/c05.html#c05-s2-p2'), '“十三五”规划第五章第二节第2段');
  assert.equal(name('plan-13/c01.html#box-01-i9'), '“十三五”规划专栏1第9行');
  assert.throws(() => name('plan-99/c01.html#c01'), /in no document/);
});
