import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { between, middleOf, moved, type View, viewAround, WHOLE, within, zoomed } from './view.ts';

const SIZE = { width: 800, height: 600 };

/** The place at which a view draws a point of the map. */
function drawn({ scale, x, y }: View, point: { x: number; y: number }) {
  return {
    x: scale * point.x + x,
    y: scale * point.y + y,
  };
}

describe('view of a map', () => {
  test('zooming leaves the point under the pointer where it is', () => {
    const view = zoomed(WHOLE, 2, { x: 200, y: 300 }, SIZE);
    assert.deepEqual(view, { scale: 2, x: -200, y: -300 });
    assert.deepEqual(drawn(view, { x: 200, y: 300 }), { x: 200, y: 300 });
    const closer = zoomed(view, 1.5, { x: 50, y: 70 }, SIZE);
    assert.deepEqual(drawn(closer, { x: 125, y: 185 }), { x: 50, y: 70 });
  });

  test('zooming out again shows the whole map, never less', () => {
    const view = zoomed(WHOLE, 4, { x: 0, y: 600 }, SIZE);
    assert.deepEqual(zoomed(view, 0.1, { x: 800, y: 0 }, SIZE), WHOLE);
  });

  test('no view is larger than 16 times', () => {
    assert.equal(zoomed(WHOLE, 100, { x: 1, y: 1 }, SIZE).scale, 16);
    assert.equal(within({ scale: 99, x: 0, y: 0 }, SIZE).scale, 16);
  });

  test('the map has edges', () => {
    assert.deepEqual(moved(WHOLE, { x: 50, y: -50 }, SIZE), WHOLE);
    const view = { scale: 2, x: -100, y: -100 };
    assert.deepEqual(moved(view, { x: 30, y: -40 }, SIZE), { scale: 2, x: -70, y: -140 });
    assert.deepEqual(moved(view, { x: 300, y: 0 }, SIZE), { scale: 2, x: 0, y: -100 });
    assert.deepEqual(moved(view, { x: 0, y: -9000 }, SIZE), { scale: 2, x: -100, y: -600 });
  });

  test('a map that fills a screen of another shape can be moved to its edges', () => {
    const size = { ...SIZE, beyond: { x: 200, y: 0 } };
    assert.deepEqual(moved(WHOLE, { x: 500, y: 500 }, size), { scale: 1, x: 200, y: 0 });
    assert.deepEqual(moved(WHOLE, { x: -500, y: 0 }, size), { scale: 1, x: -200, y: 0 });
    assert.equal(within({ scale: 2, x: -9999, y: 0 }, size).x, -1000);
  });

  test('a view is found again by its scale and middle', () => {
    const view = { scale: 4, x: -500, y: -900 };
    assert.deepEqual(viewAround(middleOf(view, SIZE), 4, SIZE), view);
    assert.deepEqual(viewAround({ x: 0, y: 0 }, 2, SIZE), { scale: 2, x: 0, y: 0 });
  });

  test('the way between two views keeps one point still', () => {
    const to = zoomed(WHOLE, 4, { x: 200, y: 100 }, SIZE);
    const half = between(WHOLE, to, 0.5);
    assert.equal(half.scale, 2);
    assert.deepEqual(drawn(half, { x: 200, y: 100 }), { x: 200, y: 100 });
    assert.deepEqual(between(WHOLE, to, 1), to);
    assert.deepEqual(between({ scale: 2, x: 0, y: 0 }, { scale: 2, x: -10, y: -20 }, 0.5), {
      scale: 2,
      x: -5,
      y: -10,
    });
  });
});
