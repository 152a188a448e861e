import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Position } from 'geojson';
import { type Bounds, clipPolygons, cutLines, isWithin } from './neighbours.ts';

const BOX: Bounds = [0, 0, 10, 10];

function polygon(...rings: Position[][]) {
  return {
    type: 'MultiPolygon' as const,
    coordinates: [rings],
  };
}

function lines(...coordinates: Position[][]) {
  return { type: 'MultiLineString' as const, coordinates };
}

describe('polygons', () => {
  const square: Position[] = [
    [2, 2],
    [2, 4],
    [4, 4],
    [4, 2],
    [2, 2],
  ];
  test('inside stay as they are', () => {
    assert.deepEqual(clipPolygons(polygon(square), BOX).coordinates[0]?.[0]?.toSorted(), [
      ...square.toSorted(),
    ]);
  });
  test('outside vanish', () => {
    const away = square.map(([x = 0, y = 0]) => [x + 20, y]);
    assert.deepEqual(clipPolygons(polygon(away), BOX).coordinates, []);
  });
  test('across a side are cut there, with the same winding', () => {
    const across = square.map(([x = 0, y = 0]) => [x + 7, y]);
    const [ring = []] = clipPolygons(polygon(across), BOX).coordinates[0] ?? [];
    assert.deepEqual(new Set(ring.map(String)), new Set(['9,2', '9,4', '10,4', '10,2']));
    assert.deepEqual(ring[0], ring.at(-1));
    assert.ok(area(ring) < 0 === area(across) < 0);
    assert.equal(Math.abs(area(ring)), 2);
  });
  test('over a corner get the corner', () => {
    const corner = square.map(([x = 0, y = 0]) => [x + 7, y + 7]);
    const [ring = []] = clipPolygons(polygon(corner), BOX).coordinates[0] ?? [];
    assert.ok(ring.some(([x, y]) => x === 10 && y === 10));
    assert.equal(Math.abs(area(ring)), 1);
  });
});

describe('lines', () => {
  test('keep what is inside, in pieces', () => {
    const line = [
      [1, 1],
      [2, 1],
      [20, 1],
      [3, 3],
      [4, 3],
    ];
    assert.deepEqual(cutLines(lines(line), (p) => isWithin(p, BOX)).coordinates, [
      [
        [1, 1],
        [2, 1],
      ],
      [
        [3, 3],
        [4, 3],
      ],
    ]);
  });
});

/** Signed area of a ring on a plane. */
function area(ring: Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring.at(i - 1) as Position;
    return sum + (px * y - x * py) / 2;
  }, 0);
}
