/** Every list, map, filter and table puts a place and a project into the same provinces. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { csvParse } from 'd3';
import { parse } from 'parse5';
import { REGION } from '../../src/model/provinces.ts';
import { curated, data } from '../conversion/corpus.ts';
import { elementsOf } from '../support/built-site.ts';
import { attribute } from '../support/page-parts.ts';
import { DIST } from '../support/server.ts';
import { readRows } from './pages.ts';

interface Seed {
  id: string;
  name: string;
  kind: string;
  adcode?: string;
  within?: string;
  members?: string[];
  note?: string;
}
interface Published {
  id: string;
  name: string;
  provinces: string[];
}
interface Project extends Published {
  mentions: { places: { place: string | null; role: string }[] }[];
}

const seeds = curated('gazetteer', 'places.yaml') as Seed[];
const seed = new Map(seeds.map((place) => [place.id, place]));
const places = data<Published[]>('places.json');
const projects = data<Project[]>('projects.json');
const HOME = ['liaoning', 'jilin', 'heilongjiang', 'neimenggu'];

/** By the gazetteer alone: the province or country that the chain of places around it ends in. */
function provincesAround(id: string): string[] {
  let place = seed.get(id);
  while (place && place.kind !== 'province' && place.kind !== 'country' && place.within)
    place = seed.get(place.within);
  if (place?.kind === 'province') return [place.id];
  if (place?.kind === 'country') return ['abroad'];
  return (place?.members ?? []).flatMap(provincesAround);
}

function provincesOf({ mentions }: Project): string[] {
  const refs = mentions.flatMap((mention) => mention.places);
  const at = (roles: (role: string) => boolean) =>
    refs.filter(({ role }) => roles(role)).flatMap(({ place }) => provincesAround(place ?? ''));
  const own = at((role) => role !== 'named');
  return own.length > 0 ? own : at(() => true);
}

function sorted(ids: Iterable<string>) {
  return [...new Set(ids)].sort().join(' ');
}

function csv(path: string) {
  return csvParse(readFileSync(join(DIST, 'data', path), 'utf8').slice(1));
}
/** Lists in a cell of a table are separated so. */
function listed(cell = '') {
  return cell.split(/[;；|\s]+/).filter(Boolean);
}

/** Read in the texts: the projects on which the lists and the maps once differed. */
const READ: Record<string, string> = {
  加格达奇机场: 'heilongjiang',
  辽源袜业园: 'jilin',
  '中科院东北地理与农业生态研究所湿地与黑土农业创新平台（吉林）': 'jilin',
  延吉中韩软件产业集聚区: 'jilin',
  东戴河中关村合作园区: 'liaoning',
  哈尔滨对俄合作中心城市: 'heilongjiang',
  东北区域性政策性再担保机构: HOME.join(' '),
  '“法治东北、信用东北”建设': HOME.join(' '),
  东北振兴重大创新工程: HOME.join(' '),
  东北振兴科技引领行动计划: HOME.join(' '),
  东北森林带: HOME.join(' '),
  东北振兴产业投资基金: HOME.join(' '),
  东北振兴新动能培育专项: HOME.join(' '),
  '系列“东北行”活动': HOME.join(' '),
  东北振兴专家顾问团: HOME.join(' '),
  '“东北振兴金融合作机制”': HOME.join(' '),
};

describe('the provinces of the region', () => {
  test('are called and coded as in the gazetteer, and have the parts that it counts in', () => {
    for (const { id, name, short, code, parts } of REGION) {
      const { name: full, adcode } = seed.get(id) as Seed;
      assert.deepEqual([name, `${code}0000`], [full, adcode]);
      assert.ok(name.startsWith(short), short);
      const own = id === 'neimenggu' ? seed.get('mengdong')?.members : [id];
      const codes = own?.map((part) => seed.get(part)?.adcode?.replace(/(?:00)+$/, ''));
      assert.equal(sorted(parts), sorted(codes?.map(String) ?? []), id);
    }
    assert.deepEqual(
      REGION.map(({ id }) => id),
      HOME,
    );
  });
});

describe('the gazetteer', () => {
  test('tells of each place with a code of another province why', () => {
    for (const { id, adcode, note } of seeds.filter((place) => place.adcode)) {
      const codes = provincesAround(id).flatMap((province) => seed.get(province)?.adcode ?? []);
      const fits = codes.length === 0 || codes.some((it) => it.slice(0, 2) === adcode?.slice(0, 2));
      assert.ok(fits || note, id);
      const isHome = /^(?:15|2[123])/.test(adcode ?? '');
      assert.ok(!isHome || codes.length > 0, `${id} lies in no province`);
    }
  });
});

describe('places', () => {
  const rows = new Map(readRows('places/index.html').map((row) => [row.id, row]));
  const table = new Map(csv('places.csv').map((row) => [row.id, row]));
  const points = data<{ features: { id: string; properties: Published }[] }>('places.geojson');
  const point = new Map(points.features.map((feature) => [feature.id, feature.properties]));

  test('have in data, list, table and points the provinces that the gazetteer tells', () => {
    assert.ok(places.length >= 390);
    for (const { id, provinces } of places) {
      const told = sorted(provincesAround(id));
      assert.equal(sorted(provinces), told, id);
      assert.equal(sorted(rows.get(id)?.values('province') ?? []), told, id);
      assert.equal(sorted(listed(table.get(id)?.provinces)), told, id);
      assert.equal(sorted(point.get(id)?.provinces ?? []), told, id);
    }
  });
});

describe('projects', () => {
  const rows = new Map(readRows('projects/index.html').map((row) => [row.id, row]));
  const table = new Map(csv('projects.csv').map((row) => [row.id, row]));

  test('have in data, list and table the provinces of their places', () => {
    assert.ok(projects.length >= 1000);
    for (const project of projects) {
      const told = sorted(provincesOf(project));
      assert.equal(sorted(project.provinces), told, project.id);
      assert.equal(sorted(rows.get(project.id)?.values('province') ?? []), told, project.id);
      assert.equal(sorted(listed(table.get(project.id)?.provinces)), told, project.id);
    }
  });

  test(`read by hand are found so (${Object.keys(READ).length})`, () => {
    for (const [name, provinces] of Object.entries(READ)) {
      const project = projects.find((it) => it.name === name);
      assert.equal(project?.provinces.join(' '), provinces, name);
    }
  });

  test('have on every map those of them that are of the region', () => {
    const told = new Map(projects.map((project) => [project.id, provincesOf(project)]));
    const files = readdirSync(join(DIST, 'maps'));
    const maps = files.filter((file) => file.endsWith('.html') && file !== 'index.html');
    let seen = 0;
    for (const file of maps) {
      const tree = parse(readFileSync(join(DIST, 'maps', file), 'utf8'));
      for (const element of elementsOf(tree)) {
        const shown = attribute(element, 'data-provinces');
        if (shown === undefined) continue;
        const id = attribute(element, 'data-feature') ?? attribute(element, 'data-row') ?? '';
        const own = (told.get(id) ?? []).filter((province) => HOME.includes(province));
        assert.equal(sorted(shown.split(' ').filter(Boolean)), sorted(own), `${file} ${id}`);
        seen += 1;
      }
    }
    assert.ok(seen > 800, String(seen));
  });
});
