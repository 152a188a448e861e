import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepMade, madeOnce } from './made-before.ts';

test('what is made of a text is kept from its second time on, once that is wanted', () => {
  let count = 0;
  const make = madeOnce((text) => {
    count += 1;
    return { text };
  });
  keepMade();
  for (const text of ['a', 'b', 'a', 'a', 'a', 'c']) assert.deepEqual(make(text), { text });
  assert.equal(count, 4);
  assert.equal(make('a'), make('a'));
  assert.notEqual(make('b'), make('a'));
});
