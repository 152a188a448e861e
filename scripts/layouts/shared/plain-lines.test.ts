import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainLines } from './plain-lines.ts';

test('blank lines and white space at the ends fall away', () => {
  const lines = plainLines('　　一、改革　　\n \n甲 乙。\n');
  assert.deepEqual(
    lines.map(({ value }) => value),
    ['一、改革', '甲 乙。'],
  );
});
