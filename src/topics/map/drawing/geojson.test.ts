import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { polygonArea, polygonContains } from 'd3';
import type { Geometry, Polygon, Position } from 'geojson';
import { atlasData } from '../../atlas/atlas-data.ts';
import { mapGeoJson } from './geojson.ts';
import { MAPS } from './maps.ts';
import { sceneOf } from './scene.ts';

function collection(map: string) {
  return mapGeoJson(sceneOf(map), atlasData());
}

function feature(map: string, id: string) {
  const found = collection(map).features.find((candidate) => candidate.id === id);
  assert.ok(found, id);
  return found;
}

function near([lon = 0, lat = 0]: Position, [toLon, toLat]: readonly [number, number]) {
  return Math.hypot(lon - toLon, lat - toLat) < 0.2;
}

function outer(geometry: Geometry | null) {
  return (geometry as Polygon).coordinates[0] as [number, number][];
}

test('a line leads from place to place in degrees, longitude first', () => {
  const { geometry } = feature('corridors', 'jingshen-gaotie');
  assert.equal(geometry?.type, 'LineString');
  const [beijing = [], shenyang = []] = geometry.coordinates;
  assert.ok(near(beijing, [116.4, 39.9]) && near(shenyang, [123.4, 41.8]));
});

test('a county that is an area has its ground', () => {
  // 专栏17 of the 13th plan; the towns are the seats of 突泉县 and of its neighbour 扎赉特旗.
  const county = collection('special-areas').features.find(({ properties }) =>
    properties?.name.includes('突泉'),
  );
  assert.equal(county?.geometry?.type, 'Polygon');
  assert.ok(polygonContains(outer(county.geometry), [121.59, 45.38]));
  assert.ok(!polygonContains(outer(county.geometry), [122.9, 46.72]));
});

test('an area of several prefectures is one ground without borders inside', () => {
  // 蒙东: 赤峰, 通辽, 呼伦贝尔, 兴安盟, 锡林郭勒盟; 沈阳 and 哈尔滨 lie beside it.
  const { geometry } = feature('pairs', 'mengdongdiqu-yu-jingjinji-chanye-dui-jie');
  assert.equal(geometry?.type, 'Polygon');
  for (const inside of [
    [118.9, 42.3],
    [122.2, 43.6],
    [119.8, 49.2],
    [122.1, 46.1],
    [116.1, 43.9],
  ])
    assert.ok(polygonContains(outer(geometry), inside as [number, number]), String(inside));
  for (const beside of [
    [123.4, 41.8],
    [126.6, 45.8],
  ])
    assert.ok(!polygonContains(outer(geometry), beside as [number, number]), String(beside));
});

describe('every map', () => {
  for (const { id } of MAPS)
    test(`${id}: outer rings run counterclockwise and are closed`, () => {
      for (const { geometry, id: featureId } of collection(id).features) {
        const polygons =
          geometry?.type === 'Polygon'
            ? [geometry.coordinates]
            : geometry?.type === 'MultiPolygon'
              ? geometry.coordinates
              : [];
        for (const [ring = []] of polygons) {
          assert.deepEqual(ring.at(0), ring.at(-1), String(featureId));
          // d3 counts with y downwards.
          assert.ok(polygonArea(ring as [number, number][]) < 0, String(featureId));
        }
      }
    });
});
