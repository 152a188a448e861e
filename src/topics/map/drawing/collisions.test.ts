import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spread } from './collisions.ts';
import type { Point } from './frame.ts';

const ROOM: Point = [100, 100];

function symbol(x: number, y: number) {
  return { at: [x, y] as const, radius: 5 };
}

function apart([ax, ay]: Point, [bx, by]: Point) {
  return Math.hypot(ax - bx, ay - by);
}

/** Units by which symbols may still overlap: less than can be seen. */
const NEARLY = 0.2;

test('a symbol alone stands where it belongs', () => {
  const [place] = spread([symbol(40, 60)], [], ROOM) as [Point];
  assert.ok(apart(place, [40, 60]) < NEARLY, String(place));
});

test('symbols of one place stand side by side, around it', () => {
  const [a, b] = spread([symbol(50, 50), symbol(50, 50)], [], ROOM) as [Point, Point];
  assert.ok(apart(a, b) > 10 - NEARLY);
  assert.ok(apart([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], [50, 50]) < NEARLY);
});

test('what is kept free stays free', () => {
  const [place] = spread([symbol(50, 50)], [{ at: [50, 50], radius: 8 }], ROOM) as [Point];
  assert.ok(apart(place, [50, 50]) > 13 - NEARLY);
});

test('no symbol reaches over the edge', () => {
  const places = spread([symbol(0, 0), symbol(0, 0), symbol(100, 100)], [], ROOM);
  for (const place of places)
    for (const length of place)
      assert.ok(length > 5 - NEARLY && length < 95 + NEARLY, String(place));
});

test('equal wishes give equal results', () => {
  const wishes = [symbol(50, 50), symbol(52, 50), symbol(51, 53)];
  assert.deepEqual(spread(wishes, [], ROOM), spread(wishes, [], ROOM));
});
