import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Polygon as PolygonObject } from 'topojson-specification';
import { generalize } from './generalize.ts';

function square(x: number, y: number, side: number, ...more: Position[]): Polygon {
  return {
    type: 'Polygon',
    coordinates: [[[x, y], ...more, [x, y + side], [x + side, y + side], [x + side, y], [x, y]]],
  };
}

function ringOf(whole: ReturnType<typeof generalize>, name: string): Position[] {
  const { geometry } = feature(whole, whole.objects[name] as PolygonObject);
  return geometry.coordinates[0] as Position[];
}

test('small bends go, corners stay', () => {
  const bent = square(100, 40, 1, [100.001, 40.5]);
  const whole = generalize(topology({ bent }), () => 10, 1e6);
  assert.equal(ringOf(whole, 'bent').length, 5);
});

test('an island smaller than what is kept stays a triangle at least', () => {
  const whole = generalize(
    topology({ island: square(100, 40, 0.001), land: square(101, 40, 1) }),
    () => 1000,
    1e6,
  );
  assert.ok(ringOf(whole, 'island').length >= 4);
});

test('how much goes may differ from arc to arc', () => {
  const coarse = square(100, 40, 1, [100.01, 40.5]);
  const fine = square(102, 40, 1, [102.01, 40.5]);
  const whole = generalize(topology({ coarse, fine }), (arc) => (arc === 0 ? 500 : 1), 1e6);
  assert.deepEqual([ringOf(whole, 'coarse').length, ringOf(whole, 'fine').length], [5, 6]);
});
