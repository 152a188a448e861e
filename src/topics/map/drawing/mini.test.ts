import assert from 'node:assert/strict';
import { test } from 'node:test';
import { miniScene } from './mini.ts';

test('a river is drawn by its course and a province by its ground, neither as a dot', () => {
  const river = miniScene({ places: ['songhuajiang'] });
  assert.ok(river?.rivers.startsWith('M'));
  assert.deepEqual([river?.dots, river?.labels.map(({ text }) => text)], [[], ['松花江']]);
  const province = miniScene({ places: ['neimenggu'] });
  assert.deepEqual([province?.areas.length, province?.dots.length], [1, 0]);
});

test('a city is a dot on its ground', () => {
  const city = miniScene({ places: ['dalian'] });
  assert.deepEqual([city?.areas.length, city?.dots.length, city?.rivers], [1, 1, '']);
});
