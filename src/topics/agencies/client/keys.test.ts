import assert from 'node:assert/strict';
import { test } from 'node:test';
import { squareStep } from './keys.ts';

// #.#
// ..#
// ##.
const SQUARES = [
  { row: 0, column: 2 },
  { row: 0, column: 0 },
  { row: 1, column: 2 },
  { row: 2, column: 0 },
  { row: 2, column: 1 },
];

test('arrows lead over empty places and end at the edge', () => {
  assert.deepEqual(squareStep('ArrowRight', SQUARES, { row: 0, column: 0 }), SQUARES[0]);
  assert.deepEqual(squareStep('ArrowDown', SQUARES, { row: 0, column: 0 }), SQUARES[3]);
  assert.deepEqual(squareStep('ArrowUp', SQUARES, { row: 2, column: 0 }), SQUARES[1]);
  assert.deepEqual(squareStep('ArrowLeft', SQUARES, { row: 2, column: 1 }), SQUARES[3]);
  assert.equal(squareStep('ArrowRight', SQUARES, { row: 0, column: 2 }), undefined);
});

test('Home and End lead to the ends of the row; other keys lead nowhere', () => {
  assert.deepEqual(squareStep('Home', SQUARES, { row: 0, column: 2 }), SQUARES[1]);
  assert.deepEqual(squareStep('End', SQUARES, { row: 2, column: 0 }), SQUARES[4]);
  assert.equal(squareStep('Tab', SQUARES, { row: 0, column: 0 }), undefined);
});
