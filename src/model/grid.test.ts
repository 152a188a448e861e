import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupStarts } from './grid.ts';

test('a group begins at a cell that spans its rows, and behind the last of them', () => {
  const plain = [{}, {}];
  assert.deepEqual(groupStarts([[{ rowspan: 2 }, {}], [{}], plain, plain]), [0, 2]);
  assert.deepEqual(groupStarts([plain, [{ rowspan: 2 }, {}], [{}]]), [0, 1]);
});

test('a row over the whole width begins a group, and spans in it don’t', () => {
  const title = [{ colspan: 2 }];
  const rows = [title, [{ rowspan: 2 }, {}], [{}], title, [{}, {}]];
  assert.deepEqual(groupStarts(rows), [0, 3]);
});

test('a table without groups is one', () => {
  assert.deepEqual(groupStarts([[{}, { rowspan: 2 }], [{}]]), [0]);
});
