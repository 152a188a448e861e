import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptId, partsOf, readExcerptId } from './excerpts.ts';

test('parts of a passage come back from their id', () => {
  const parts = [
    { start: 3, end: 5 },
    { start: 9, end: 12 },
  ];
  const id = excerptId('plan-13/c08-s1-p1', parts);
  assert.equal(id, 'plan-13/c08-s1-p1~3-5~9-12');
  assert.deepEqual(readExcerptId(id), { passage: 'plan-13/c08-s1-p1', parts });
  assert.deepEqual(readExcerptId('map:corridors'), { passage: 'map:corridors', parts: [] });
});

test('quotations are found whatever white space there is', () => {
  assert.deepEqual(partsOf('甲 乙。丙丁', ['乙。', '丁']), [
    { start: 1, end: 3 },
    { start: 4, end: 5 },
  ]);
  assert.throws(() => partsOf('甲乙', ['丙']), /丙/);
});
