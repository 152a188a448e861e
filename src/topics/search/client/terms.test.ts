import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedRuns } from './terms.ts';

test('what a text shares with a phrase is found in the longest stretches', () => {
  assert.deepEqual(sharedRuns('加快振兴东北老工业基地', '振兴东北大老工业'), [
    '振兴东北',
    '老工业',
  ]);
  assert.deepEqual(sharedRuns('别的', '振兴'), []);
});
