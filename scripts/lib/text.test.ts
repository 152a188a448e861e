import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  concat,
  cutAt,
  EMPTY,
  filter,
  lines,
  rangesOf,
  slice,
  solid,
  textOf,
  trim,
} from './text.ts';

const SEED = '甲 乙\n\n丙，丁';

test('a text carries the seed offset of each of its units through every cut', () => {
  assert.deepEqual(textOf(SEED, 5, 8), { value: '丙，丁', at: [5, 6, 7] });
  assert.deepEqual(slice(textOf(SEED), 5, 6), { value: '丙', at: [5] });
  assert.deepEqual(concat(textOf(SEED, 5, 6), EMPTY, textOf(SEED, 0, 1)), {
    value: '丙甲',
    at: [5, 0],
  });
  assert.deepEqual(filter(textOf(SEED), (unit) => unit !== '，').at, [0, 1, 2, 3, 4, 5, 7]);
});

test('white space falls away at the ends, or everywhere', () => {
  assert.deepEqual(trim(textOf(' \u3000甲 乙\n')), { value: '甲 乙', at: [2, 3, 4] });
  assert.deepEqual(trim(textOf(' \n')), { value: '', at: [] });
  assert.deepEqual(solid(textOf(SEED)), { value: '甲乙丙，丁', at: [0, 2, 5, 6, 7] });
});

test('lines are cut at line feeds, blank ones included', () => {
  assert.deepEqual(
    lines(textOf(SEED)).map(({ value, at }) => [value, at[0]]),
    [
      ['甲 乙', 0],
      ['', undefined],
      ['丙，丁', 5],
    ],
  );
});

test('a cut before index 0 gives an empty piece first, so pieces match their marks', () => {
  assert.deepEqual(
    cutAt(textOf('甲乙丙'), [0, 2]).map(({ value }) => value),
    ['', '甲乙', '丙'],
  );
});

test('ranges join over white space of the seed, and over nothing else', () => {
  assert.deepEqual(rangesOf(solid(textOf(SEED)), SEED), [[0, 8]]);
  const without = filter(textOf(SEED), (unit) => unit !== '，');
  assert.deepEqual(rangesOf(without, SEED), [
    [0, 6],
    [7, 8],
  ]);
});

test('ranges keep the order of the text, and leave out blanks that no seed has', () => {
  const reordered = concat(textOf(SEED, 5, 8), { value: ' ', at: [-1] }, textOf(SEED, 0, 1));
  assert.deepEqual(rangesOf(reordered, SEED), [
    [5, 8],
    [0, 1],
  ]);
});

test('a character outside the basic plane is two units of one range', () => {
  assert.deepEqual(rangesOf(textOf('𠮷甲'), '𠮷甲'), [[0, 3]]);
});
