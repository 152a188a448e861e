import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endsOf, inSteps } from './path-steps.ts';

test('positions become steps, in the fewest characters', () => {
  assert.equal(inSteps('M10,20L10.5,19.8'), 'M10 20l.5-.2');
  assert.equal(
    inSteps('M460.7,433.4C460.7,433.4,458,418.6,455.6,410.7L456,411'),
    'M460.7 433.4c0 0-2.7-14.8-5.1-22.7l.4.3',
  );
  assert.equal(inSteps('M-1,-2L3,4M5,5L6,6'), 'M-1-2l4 6M5 5l1 1');
});

test('the ends of steps are the positions again', () => {
  const path = inSteps('M460.7,433.4C460.7,433.4,458,418.6,455.6,410.7L456,411');
  assert.deepEqual(
    endsOf(path).map((end) => end.map((length) => Math.round(length * 10) / 10)),
    [
      [460.7, 433.4],
      [455.6, 410.7],
      [456, 411],
    ],
  );
});
