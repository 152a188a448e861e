import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RiverNetwork } from './courses.ts';

// A river from west to east in two pieces, and a tributary that ends a little beside it.
const network = new RiverNetwork([
  [
    [120, 45],
    [121, 45.2],
    [122, 45],
  ],
  [
    [122, 45],
    [123, 45],
  ],
  [
    [121, 47],
    [121, 45.25],
  ],
]);

describe('a course', () => {
  test('leads along the pieces from one position to the next', () => {
    assert.deepEqual(
      network.course([
        [120.05, 45],
        [122.95, 45],
      ]),
      [
        [120, 45],
        [121, 45.2],
        [122, 45],
        [123, 45],
      ],
    );
  });

  test('crosses the gap between a tributary and its river', () => {
    assert.deepEqual(
      network
        .course([
          [121, 47],
          [123, 45],
        ])
        .map(([lon]) => lon),
      [121, 121, 121, 122, 123],
    );
  });

  test('needs water near each position', () => {
    assert.throws(() => network.course([[120, 44]]), /no river near 120,44/);
  });
});
