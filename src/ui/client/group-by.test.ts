import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupBy } from './group-by.ts';

test('keys stand in the order of their first values, values in their own', () => {
  const groups = groupBy(['b1', 'a1', 'b2'], (value) => value.charAt(0));
  assert.deepEqual(
    [...groups],
    [
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ],
  );
});
