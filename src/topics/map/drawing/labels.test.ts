import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { boxOf, overlap } from './label-boxes.ts';
import { type LabelRequest, LEVEL_SCALES, placeLabels } from './labels.ts';
import { MAPS } from './maps.ts';
import { sceneOf } from './scene.ts';

const space = { width: 200, height: 100, dots: [], obstacles: [], linePoints: [] };

function request(text: string, x: number): LabelRequest {
  return {
    text,
    kind: 'place',
    features: [],
    at: [x, 50],
    rank: 0,
  };
}

describe('placing names', () => {
  test('two names at one point stand side by side', () => {
    const labels = placeLabels([request('沈阳', 100), request('抚顺', 100)], space);
    assert.equal(labels.length, 2);
    assert.equal(labels.filter(({ dx }) => dx !== labels[0]?.dx).length, 1);
  });

  test('a name keeps clear of a symbol', () => {
    const symbol = { at: [112, 50] as const, half: 8 };
    const [label] = placeLabels([request('沈阳', 100)], { ...space, obstacles: [symbol] });
    assert.ok(label);
    assert.notEqual(label.anchor, 'start');
  });

  test('what readers take their bearings from may cover symbols, but only on a small map', () => {
    // Where a unit is less than a pixel, they leave no room; from one pixel on they do.
    const around = [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((x) => [x, y] as const));
    const obstacles = around
      .filter(([x, y]) => x !== 0 || y !== 0)
      .map(([x, y]) => ({ at: [100 + 42 * x, 50 + 30 * y] as const, half: 8 }));
    const levelOf = (bearing: boolean) =>
      placeLabels([{ ...request('沈阳', 100), bearing }], { ...space, obstacles })[0]?.level;
    assert.equal(levelOf(true), 0);
    assert.equal(levelOf(false), 1);
  });
});

describe('names on a phone', () => {
  for (const id of ['corridors', 'bases', 'borders', 'gateways', 'energy'])
    test(`the chief cities have theirs on the map ${id}, as far as there is room`, () => {
      const first = sceneOf(id).labels.filter(({ level }) => level === 0);
      const cities = ['沈阳', '大连', '长春', '哈尔滨'];
      const named = cities.filter((city) => first.some(({ text }) => text === city));
      assert.ok(named.length >= 2, named.join());
    });
});

describe('names on the maps of the site', () => {
  for (const { id } of MAPS)
    test(`no two names of the map ${id} touch at any scale`, () => {
      const { labels } = sceneOf(id);
      for (const [level, scale] of LEVEL_SCALES.entries()) {
        const shown = labels.filter((label) => label.level <= level);
        const boxes = shown.map((label) => ({ text: label.text, box: boxOf(label, scale) }));
        const touching = boxes.flatMap((a, index) =>
          boxes
            .slice(index + 1)
            .flatMap((b) => (overlap(a.box, b.box) ? [`${a.text}×${b.text}`] : [])),
        );
        assert.deepEqual(touching, [], `at ${scale} pixels a unit`);
      }
    });
});
