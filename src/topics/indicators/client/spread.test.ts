import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spread } from './spread.ts';

test('numbers with room between them stay', () => {
  assert.deepEqual(spread([50, 10, 30], 13), [50, 10, 30]);
});

test('those too close are a row round their mean, in their order', () => {
  assert.deepEqual(spread([20, 22], 10), [16, 26]);
  assert.deepEqual(spread([22, 20, 21], 10), [31, 11, 21]);
});

test('a row that grows into its neighbour takes it in', () => {
  const moved = spread([20, 21, 28], 10);
  assert.deepEqual(moved, [13, 23, 33]);
  assert.deepEqual(spread([], 10), []);
});
