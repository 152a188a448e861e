import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Polygon } from 'geojson';
import { extentOf } from './region-ground.ts';

/** A box in degrees, wound as d3 wants it. */
function box(west: number, south: number, east: number, north: number): Polygon {
  const ring = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

/** Height by width on the ground. */
function shapeOf({ west, south, east, north }: ReturnType<typeof extentOf>): number {
  return (north - south) / ((east - west) * Math.cos((((north + south) / 2) * Math.PI) / 180));
}

for (const [name, shape] of Object.entries({
  wide: box(120, 44, 128, 45),
  tall: box(122, 38.7, 123, 41),
  square: box(124, 43, 126, 44.4),
})) {
  test(`a ${name} unit is held whole, in a map neither too low nor too high`, () => {
    const extent = extentOf(shape);
    const [[[west = 0, south = 0] = []] = []] = shape.coordinates;
    const [, , [east = 0, north = 0] = []] = shape.coordinates[0] ?? [];
    assert.ok(
      extent.west < west && extent.east > east && extent.south < south && extent.north > north,
    );
    assert.ok(shapeOf(extent) >= 0.59 && shapeOf(extent) <= 1.11, String(shapeOf(extent)));
  });
}
