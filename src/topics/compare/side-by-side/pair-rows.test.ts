import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PassagePair } from '../../../model/data/alignments.ts';
import { pairRows } from './pair-rows.ts';

function pair(from: string, to: string): PassagePair {
  return { from, to, similarity: 0.5, sentences: [], phrases: [] };
}

test('passages that are alike stand in one row, wherever their texts have them', () => {
  const rows = pairRows(['a', 'b'], ['x', 'y'], [pair('a', 'y'), pair('b', 'x')]);
  assert.deepEqual(
    rows.map(({ from, to }) => [from, to]),
    [
      [['a'], ['y']],
      [['b'], ['x']],
    ],
  );
});

test('one passage beside several, and several beside one', () => {
  const one = pairRows(['a'], ['x', 'y'], [pair('a', 'y'), pair('a', 'x')]);
  assert.deepEqual(one, [{ from: ['a'], to: ['x', 'y'], pairs: [pair('a', 'y'), pair('a', 'x')] }]);
  const several = pairRows(['a', 'b', 'c'], ['x'], [pair('c', 'x'), pair('a', 'x')]);
  assert.deepEqual(
    several.map(({ from, to }) => [from, to]),
    [
      [['a', 'c'], ['x']],
      [['b'], []],
    ],
  );
});

test('what is like nothing stands alone, and nothing is lost or doubled', () => {
  const rows = pairRows(['a', 'b', 'c'], ['x', 'y', 'z'], [pair('b', 'y')]);
  assert.deepEqual(
    rows.flatMap(({ from }) => from),
    ['a', 'b', 'c'],
  );
  assert.deepEqual(rows.flatMap(({ to }) => to).toSorted(), ['x', 'y', 'z']);
  assert.deepEqual(
    rows.filter(({ from }) => from.length === 0).map(({ to }) => to),
    [['x'], ['z']],
  );
});
