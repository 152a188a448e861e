import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { geoArea, geoBounds, geoContains, geoDistance } from 'd3';
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import {
  neighboursOf,
  readBoundarySources,
  readChina,
  readNeighbours,
  readWaters,
  type Unit,
  unitsOf,
} from '../../src/topics/map/drawing/ground/topology.ts';
import { data, SEEDS } from './corpus.ts';

const FOLDER = join(SEEDS, 'gazetteer/boundaries');
const china = readChina(FOLDER);
const levels = {
  counties: unitsOf(china, 'counties'),
  prefectures: unitsOf(china, 'prefectures'),
  provinces: unitsOf(china, 'provinces'),
};
const { land, borders } = neighboursOf(readNeighbours(FOLDER));

function squareKilometres(shape: Feature) {
  return geoArea(shape) * 6371 ** 2;
}

test('the files are those that their sources describe', () => {
  const sources = readBoundarySources(FOLDER);
  assert.deepEqual(sources.map(({ file }) => file).toSorted(), [
    'china.topojson',
    'neighbours.topojson',
    'seats.json',
    'waters.topojson',
  ]);
  for (const { file, sha256, title, date } of sources) {
    const bytes = readFileSync(join(FOLDER, file));
    assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256, file);
    assert.ok(title && date, file);
  }
  assert.equal(sources[0]?.review, 'GS（2024）0650号');
});

describe('units', () => {
  test('are 333 counties and 41 prefectures of the region, and 34 provinces', () => {
    assert.deepEqual(
      Object.values(levels).map((units) => units.length),
      [333, 41, 34],
    );
  });

  test('have a code and a name without blanks around it', () => {
    for (const { id, properties } of Object.values(levels).flat()) {
      assert.match(id, /^\d{6}$/);
      assert.match(properties.name, /^\p{Script=Han}+$/u);
    }
  });

  test('are wound so that d3 fills them and not the globe', () => {
    for (const unit of Object.values(levels).flat()) {
      for (const ring of ringsOf(unit)) {
        assert.ok(ring.length >= 4, `${unit.id} has a ring of ${ring.length} positions`);
        const size = geoArea({ type: 'Polygon', coordinates: [ring] });
        // A hole taken alone is wound the other way.
        assert.ok(size < 0.05 || size > 4 * Math.PI - 0.05, `${unit.id} ${size}`);
      }
      assert.ok(geoArea(unit) < 0.05, unit.id);
    }
  });

  test('of one level make up those of the next', () => {
    for (const prefecture of levels.prefectures) {
      const own = levels.counties.filter(({ id }) => id.startsWith(prefecture.id.slice(0, 4)));
      const sum = own.reduce((total, county) => total + squareKilometres(county), 0);
      const difference = Math.abs(sum - squareKilometres(prefecture));
      assert.ok(difference < 1, `${prefecture.properties.name} ${difference}`);
    }
  });

  test('have about the size that yearbooks give', () => {
    const known = { '210000': 14.7, '220000': 18.9, '230000': 45.3, '150000': 114.5 };
    for (const [id, expected] of Object.entries(known)) {
      const found = squareKilometres(byId(levels.provinces, id)) / 10_000;
      assert.ok(Math.abs(found / expected - 1) < 0.03, `${id} ${found}`);
    }
  });

  test('reach to the end of China in the east, 黑瞎子岛 included', () => {
    const [, [east]] = geoBounds(byId(levels.provinces, '230000'));
    assert.ok(east > 135.05, String(east));
    assert.ok(geoContains(byId(levels.counties, '230883'), [134.6, 48.36]));
  });

  test('of the South China Sea are all there, with the line around them', () => {
    const [[, south]] = geoBounds(byId(levels.provinces, '460000'));
    assert.ok(south < 4, String(south));
    assert.equal(china.objects.nanhai.arcs.length, 10);
  });
});

describe('neighbours', () => {
  test('are land on all sides, and sea is no land', () => {
    const inside: [number, number][] = [
      [135.07, 48.48],
      [106.9, 47.9],
      [125.75, 39.03],
      [139.7, 35.7],
      [123.4, 41.8],
    ];
    for (const position of inside) assert.ok(geoContains(land, position), String(position));
    for (const position of [
      [135, 39],
      [120, 38.8],
    ] as [number, number][])
      assert.ok(!geoContains(land, position), String(position));
  });

  test('show no border inside China', () => {
    const positions = borders.geometry.coordinates.flat() as [number, number][];
    assert.ok(positions.length > 50, String(positions.length));
    for (const position of positions) {
      const unit = levels.prefectures.find((shape) => geoContains(shape, position));
      assert.equal(unit, undefined, `${position} in ${unit?.properties.name}`);
    }
  });
});

describe('positions', () => {
  const places = data<
    {
      id: string;
      adcode?: string;
      kind: string;
      lon: number | null;
      lat: number;
      precision: string;
      error?: number;
      within?: string;
    }[]
  >('places.json').filter(({ lon }) => lon !== null);
  const units = new Map([...levels.counties, ...levels.prefectures].map((unit) => [unit.id, unit]));

  /** 加格达奇 belongs to 大兴安岭 and lies in 鄂伦春; the boundaries show where it lies. */
  const elsewhere = new Map([
    ['daxinganling-diqu', '150723'],
    ['jiagedaqi', '150723'],
  ]);

  test('lie in their counties or prefectures', () => {
    let checked = 0;
    for (const { id, adcode = '', lon, lat } of places) {
      const unit = units.get(elsewhere.get(id) ?? adcode);
      if (!unit) continue;
      checked++;
      assert.ok(geoContains(unit, [lon as number, lat]), `${id} is outside ${adcode}`);
    }
    assert.ok(checked >= 240, String(checked));
  });

  test('of other places in the region are foreign or lie in a province', () => {
    const free = places.filter(({ id, adcode = '' }) => !units.has(elsewhere.get(id) ?? adcode));
    for (const { id, kind, adcode, lon, lat } of free) {
      if (/^(?:foreign|country)/.test(kind)) continue;
      const province = byId(levels.provinces, `${adcode?.slice(0, 2)}0000`);
      assert.ok(geoContains(province, [lon as number, lat]), `${id} is outside its province`);
    }
  });

  test('lie in the county or prefecture that they are said to be within', () => {
    const byPlace = new Map(places.map((place) => [place.id, place]));
    let checked = 0;
    for (const { id, within = '', lon, lat } of places) {
      const { kind, adcode = '' } = byPlace.get(within) ?? {};
      const unit = units.get(adcode);
      if (!unit || !/^(?:prefecture|county)$/.test(kind ?? '')) continue;
      // 加格达奇 lies outside the prefecture that governs it.
      if (elsewhere.has(id)) continue;
      checked++;
      assert.ok(geoContains(unit, [lon as number, lat]), `${id} is outside ${within}`);
    }
    assert.ok(checked >= 200, String(checked));
  });

  test('of border posts and bridges to other countries are at the border', () => {
    const crossings = places.filter(({ id, kind }) => kind === 'border-port' || ABROAD.has(id));
    assert.equal(crossings.length, 8);
    for (const { id, lon, lat, error = 0 } of crossings) {
      const near = Array.from({ length: 36 }, (_, i): [number, number] => {
        const km = error + 5;
        const turn = (i * Math.PI) / 18;
        const east = (km * Math.cos(turn)) / (111 * Math.cos((lat * Math.PI) / 180));
        return [(lon as number) + east, lat + (km * Math.sin(turn)) / 111];
      });
      const isNear = near.some(
        (point) =>
          geoContains(land, point) && !levels.provinces.some((own) => geoContains(own, point)),
      );
      assert.ok(isNear, `${id} is no border crossing at ${lon}, ${lat}`);
    }
  });

  test('of energy and water works are no closer than the county', () => {
    for (const { id, kind, precision } of places) {
      if (!['energy', 'water'].includes(kind)) continue;
      assert.match(precision, /^(?:county|prefecture)$/, id);
    }
  });
});

/** Bridges that lead abroad. */
const ABROAD = new Set([
  'tongjiang-daqiao',
  'heihe-daqiao',
  'luoguhe-daqiao',
  'dongning-daqiao',
  'yalujiang-daqiao',
  'heixiazidao-qiao',
]);

function byId(units: readonly Unit[], id: string): Unit {
  const unit = units.find((one) => one.id === id);
  if (!unit) throw new Error(`no unit ${id}`);
  return unit;
}

function ringsOf({ geometry }: Feature<Polygon | MultiPolygon>) {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** Cities and rivers on which they lie, by any map. */
const ON_RIVERS: Record<string, string[]> = {
  'heilongjiang-river': ['heihe'],
  songhuajiang: ['jilinshi', 'songyuan', 'haerbin', 'jiamusi', 'tongjiang'],
  'nenjiang-river': ['qiqihaer'],
  xiliaohe: ['tongliao'],
  hunhe: ['shenyang', 'fushun'],
  yalujiang: ['dandong', 'jian', 'linjiang'],
  tumenjiang: ['tumen'],
  hailaerhe: ['hailaer'],
  'mudanjiang-river': ['dunhua', 'mudanjiang'],
  dalinghe: ['chaoyang'],
};

test('rivers pass the cities that lie on them', () => {
  const waters = readWaters(FOLDER);
  const rivers = feature(waters, waters.objects.rivers).features;
  const places = data<{ id: string; lon: number | null; lat: number | null }[]>('places.json');
  for (const [river, cities] of Object.entries(ON_RIVERS)) {
    const { geometry } = rivers.find(({ id }) => id === river) as Feature<MultiLineString>;
    for (const city of cities) {
      const place = places.find(({ id }) => id === city);
      if (place?.lon == null || place.lat == null) continue;
      const at: [number, number] = [place.lon, place.lat];
      const far = geometry.coordinates
        .flat()
        .map((point) => geoDistance(point as [number, number], at) * 6371);
      assert.ok(Math.min(...far) < 12, `${river} is ${Math.min(...far).toFixed()} km from ${city}`);
    }
  }
});
