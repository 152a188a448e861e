import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeEntry, projectEntry, projectMention } from '../../../../tests/support/documents.ts';
import type { PlaceEntry } from '../../../model/data/places.ts';
import type { PlaceRole } from '../../../model/data/projects.ts';
import type { AtlasData } from '../../atlas/atlas-data.ts';
import { nodesOf, positionOf } from './positions.ts';

const PLACES = [
  placeEntry('shenyang', { adcode: '210100', lon: 123.4, lat: 41.8 }),
  placeEntry('dalian', { adcode: '210200', lon: 121.6, lat: 38.9 }),
  placeEntry('changchun', { adcode: '220100', lon: 125.3, lat: 43.9 }),
  placeEntry('port', { kind: 'port', lon: 121.8, lat: 39, within: 'dalian' }),
  placeEntry('both', { kind: 'region', members: ['shenyang', 'changchun'] }),
  placeEntry('river', { kind: 'river', label: { lon: 124, lat: 46 } }),
  placeEntry('nowhere', { kind: 'area' }),
  placeEntry('hebei', { kind: 'province', adcode: '130000', lon: 114.5, lat: 38 }),
  placeEntry('beijing', { kind: 'province', adcode: '110000', lon: 116.4, lat: 39.9 }),
];
const atlas: AtlasData = {
  projects: [],
  project: new Map(),
  places: PLACES,
  place: new Map(PLACES.map((it) => [it.id, it])),
};

function at(id: string) {
  return positionOf(atlas.place.get(id) as PlaceEntry, atlas);
}

test('a place stands at its position, an area where its name may stand', () => {
  assert.deepEqual(at('shenyang'), [123.4, 41.8]);
  assert.deepEqual(at('river'), [124, 46]);
  assert.equal(at('nowhere'), null);
});

test('an area without a place for its name stands amid its members', () => {
  const [lon = 0, lat = 0] = at('both') ?? [];
  assert.deepEqual([lon.toFixed(2), lat.toFixed(2)], ['124.35', '42.85']);
});

test('a province stands in its middle and not at its capital, a municipality is a city', () => {
  const [lon = 0, lat = 0] = at('hebei') ?? [];
  // Right in the middle of 河北 lies 北京; its capital 石家庄 lies two degrees south-west.
  assert.ok(Math.hypot(lon - 116.2, lat - 39.5) < 0.7, `${lon}, ${lat}`);
  assert.deepEqual(at('beijing'), [116.4, 39.9]);
});

type Ref = [string, PlaceRole];

function nodes(...mentions: Ref[][]): string[] {
  const project = projectEntry({
    mentions: mentions.map((refs) =>
      projectMention({ places: refs.map(([id, role]) => ({ name: id, role, place: id })) }),
    ),
  });
  return nodesOf(project, atlas).map((node) => node.place.id);
}

test('the passage counts that names most places; of equal ones the latest', () => {
  const line: Ref[] = [
    ['shenyang', 'start'],
    ['changchun', 'end'],
  ];
  assert.deepEqual(nodes(line, [['dalian', 'site']]), ['shenyang', 'changchun']);
  assert.deepEqual(nodes([['shenyang', 'site']], [['dalian', 'site']]), ['dalian']);
});

test('where a project is counts before what it lies in; a name in a name tells nothing', () => {
  assert.deepEqual(
    nodes([
      ['dalian', 'within'],
      ['port', 'site'],
    ]),
    ['port'],
  );
  assert.deepEqual(nodes([['dalian', 'within']]), ['dalian']);
  assert.deepEqual(nodes([['shenyang', 'named']]), []);
});

test('a document’s own course counts on its sheet, unless it names too little for one', () => {
  const ref = ([place, role]: Ref) => ({ name: place, role, place });
  const whole: Ref[] = [
    ['dalian', 'start'],
    ['shenyang', 'via'],
    ['changchun', 'end'],
  ];
  const project = projectEntry({
    geometry: 'line',
    mentions: [
      projectMention({ doc: 'plan-12', places: whole.map(ref) }),
      projectMention({ doc: 'plan-13', places: whole.slice(0, 2).map(ref) }),
      projectMention({ doc: 'opinion-62', places: [ref(['changchun', 'within'])] }),
    ],
  });
  const course = (doc: string) => nodesOf(project, atlas, doc).map(({ place }) => place.id);
  assert.deepEqual(course('plan-12'), ['dalian', 'shenyang', 'changchun']);
  assert.deepEqual(course('plan-13'), ['dalian', 'shenyang']);
  assert.deepEqual(course('opinion-62'), ['dalian', 'shenyang', 'changchun']);
});
