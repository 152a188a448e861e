import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAPS } from './maps.ts';
import { previewOf } from './preview.ts';

for (const map of MAPS) {
  test(`the preview of ${map.id} shows every kind that has a place, areas below all others`, () => {
    const { layers, frame } = previewOf(map.id);
    assert.ok(layers.length > 0 && layers.length <= map.kinds.length);
    const colours = new Set(map.kinds.map(({ colour }) => colour));
    assert.ok(layers.every(({ colour, path }) => colours.has(colour) && path.startsWith('M')));
    const lastArea = layers.findLastIndex(({ mark }) => mark === 'area');
    assert.ok(layers.slice(0, lastArea + 1).every(({ mark }) => mark === 'area'));
    assert.ok(frame.width < 400);
  });
}
