import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizesAt } from './sizes.ts';

test('names keep their size on the screen, however near the map comes', () => {
  for (const [scale, shown] of [
    [1, 1],
    [3, 1],
    [1, 0.4],
    [8, 0.4],
  ] as const) {
    assert.ok(Math.abs(sizesAt(scale, shown).unit * scale * shown - 1) < 1e-9);
  }
});

test('on a large screen names grow with the map', () => {
  assert.deepEqual(sizesAt(1, 2), { unit: 1, point: 1 });
  assert.equal(sizesAt(4, 2).unit, 1 / 4);
});

test('signs grow less than names on a small map', () => {
  const { unit, point } = sizesAt(1, 0.4);
  assert.ok(point > 1 && point < unit);
});
