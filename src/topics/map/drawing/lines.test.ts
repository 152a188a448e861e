import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Point } from './ground/frame.ts';
import { endsOf } from './ground/path-steps.ts';
import { linePaths, type Route } from './lines.ts';

const PLACES: Record<string, Point> = { west: [0, 0], middle: [10, 0], east: [40, 0] };

function route(id: string, ...nodes: string[]): Route {
  return {
    id,
    nodes: nodes.map((node) => ({ id: node, at: PLACES[node] as Point })),
  };
}

/** Height of a level line, as its path begins. */
function heightOf(path = '') {
  return Number(/^M-?[\d.]+ ?(-?[\d.]+)/.exec(path)?.[1]);
}

test('a line runs from node to node', () => {
  const lines = linePaths([route('one', 'west', 'middle')]);
  assert.deepEqual(lines.get('one'), { path: 'M0 0l10 0', middle: [5, 0] });
});

test('the sign of a line stands in the middle of its longest stretch', () => {
  const lines = linePaths([route('one', 'west', 'middle', 'east')]);
  assert.deepEqual(lines.get('one')?.middle, [25, 0]);
});

test('two lines between the same places run side by side, whichever way they are named', () => {
  const lines = linePaths([route('there', 'west', 'east'), route('back', 'east', 'west')]);
  const heights = ['there', 'back'].map((id) => heightOf(lines.get(id)?.path));
  assert.deepEqual(
    heights.toSorted((a, b) => a - b),
    [-1.7, 1.7],
  );
});

test('of three lines the one between stays where it is', () => {
  const lines = linePaths(['a', 'b', 'c'].map((id) => route(id, 'west', 'east')));
  const heights = ['a', 'b', 'c'].map((id) => heightOf(lines.get(id)?.path));
  assert.equal(heights[1], 0);
  assert.deepEqual(
    heights.toSorted((a, b) => a - b),
    [-3.4, 0, 3.4],
  );
});

test('lines that share no stretch are not moved', () => {
  const lines = linePaths([route('one', 'west', 'middle'), route('two', 'middle', 'east')]);
  assert.deepEqual(
    [...lines.values()].map(({ path }) => heightOf(path)),
    [0, 0],
  );
});

test('the pieces over places of the edition are told apart from the rest', () => {
  const route = (vias: number[]) => ({
    id: 'line',
    nodes: [0, 1, 2, 3].map((step) => ({
      id: `p${step}`,
      at: [step * 10, step === 1 ? 5 : 0] as const,
      isVia: vias.includes(step),
    })),
  });
  const pieces = (vias: number[]) => linePaths([route(vias)]).get('line')?.laid;
  assert.equal(pieces([]), undefined);
  // Of three pieces the two that touch the second place, in one stroke; then all.
  assert.deepEqual(pieces([1])?.match(/[Mc]/g), ['M', 'c', 'c']);
  assert.deepEqual(endsOf(pieces([1]) ?? '').at(-1), [20, 0]);
  assert.equal(pieces([1, 2]), linePaths([route([])]).get('line')?.path);
});
