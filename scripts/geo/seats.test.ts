import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seatsOf } from './seats.ts';
import { toWgs84 } from './wgs84.ts';

const china = {
  type: 'Topology',
  arcs: [],
  objects: {
    counties: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [], id: '220382', properties: { name: '双辽市' } },
        { type: 'Polygon', arcs: [], id: '210102', properties: { name: '和平区' } },
      ],
    },
  },
} as const;

function packed(features: object[]) {
  return new Map([['map/220300.json', Buffer.from(JSON.stringify({ features }))]]);
}

// The seat of Shenyang, whose position of WGS 84 stands in seeds/gazetteer/places.yaml.
test('a position of GCJ-02 comes back to where it is, to some ten metres', () => {
  const [lon, lat] = toWgs84([123.429096, 41.796767]);
  assert.ok(Math.abs(lon - 123.423) < 0.0003 && Math.abs(lat - 41.7943) < 0.0003);
});

test('each county has the seat of its code, in the order of the codes', () => {
  const seats = seatsOf(
    packed([
      { properties: { adcode: 220382, name: '双辽市', center: [123.505283, 43.518275] } },
      { properties: { adcode: 210102, name: '和平区', center: [123.406664, 41.788074] } },
    ]),
    structuredClone(china) as never,
  );
  assert.deepEqual(
    seats.map(({ code, name }) => [code, name]),
    [
      ['210102', '和平区'],
      ['220382', '双辽市'],
    ],
  );
  // 双辽 lies at 43°31′ N, 123°30′ E.
  assert.ok(Math.abs((seats[1]?.lon ?? 0) - 123.5) < 0.01);
});

test('a county without a seat is an error that names it', () => {
  assert.throws(() => seatsOf(packed([]), structuredClone(china) as never), /no seat of 220382/);
});
