import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Point } from './ground/frame.ts';
import { FULL, type Mark, markGroups, PHONE } from './mark-groups.ts';

function everywhere() {
  return true;
}

function marksAt(place: string, x: number, y: number, count: number): Mark[] {
  return Array.from({ length: count }, () => ({ at: [x, y], place }));
}

describe('marks of a map', () => {
  test('a mark alone stands where it belongs', () => {
    const [group] = markGroups(marksAt('heihe', 10, 20, 1), FULL, everywhere);
    assert.deepEqual([group?.at, group?.offsets], [[10, 20], [[0, 0]]]);
  });

  test('two or three stand round their place, at most six pixels away, and cover each other little', () => {
    for (const scale of [FULL, PHONE, { pixels: 2, symbol: 2, zoom: 8 }])
      for (const count of [2, 3]) {
        const [group] = markGroups(marksAt('heihe', 0, 0, count), scale, everywhere);
        const offsets = group?.offsets ?? [];
        assert.equal(offsets.length, count);
        for (const [x, y] of offsets) assert.ok(Math.hypot(x, y) * scale.symbol <= 6);
        const [[ax, ay], [bx, by]] = offsets as [Point, Point];
        assert.ok(Math.hypot(ax - bx, ay - by) * scale.symbol > 6);
      }
  });

  test('on a coast they stand on its land, and where there is none they are a cluster', () => {
    const isLand = ([x]: Point) => x < 3;
    const [few] = markGroups(marksAt('dalian', 0, 0, 2), FULL, isLand);
    assert.ok(few?.offsets?.every(([x]) => x < 1));
    const [none] = markGroups(marksAt('dalian', 0, 0, 2), FULL, () => false);
    assert.equal(none?.offsets, null);
  });

  test('many are a cluster, which takes in the neighbours that it would cover', () => {
    const marks = [...marksAt('fushun', 12, 0, 1), ...marksAt('shenyang', 0, 0, 17)];
    const near = markGroups(marks, FULL, everywhere);
    assert.deepEqual(
      near.map((group) => [group.place, group.marks.length, group.offsets]),
      [['shenyang', 18, null]],
    );
    const zoomed = markGroups(marks, { pixels: 2, symbol: 1, zoom: 2 }, everywhere);
    assert.deepEqual(
      zoomed.map(({ place, marks }) => [place, marks.length]),
      [
        ['shenyang', 17],
        ['fushun', 1],
      ],
    );
  });

  test('from scale 8 on only marks of one place stand together', () => {
    const marks = [...marksAt('a', 0, 0, 4), ...marksAt('b', 3, 0, 1)];
    assert.equal(markGroups(marks, { pixels: 3, symbol: 1, zoom: 7 }, everywhere).length, 1);
    assert.equal(markGroups(marks, { pixels: 3, symbol: 1, zoom: 8 }, everywhere).length, 2);
  });
});
