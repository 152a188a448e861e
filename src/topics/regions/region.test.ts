import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlaceEntry } from '../../model/data/places.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { isRegion, provinceOf, regionOf } from './region.ts';

function place(id: string, kind: string, more: object = {}) {
  return { id, kind, name: id, provinces: [], ...more } as unknown as PlaceEntry;
}

const PLACES = [
  place('liaoning', 'province', { adcode: '210000' }),
  place('dongbei', 'region', { members: ['liaoning', 'jilin'] }),
  place('fuxin', 'prefecture', { adcode: '210900', within: 'liaoning' }),
  place('zhangwu', 'county', { adcode: '210922', within: 'fuxin' }),
  place('zhangwu-town', 'town', { within: 'zhangwu' }),
  place('liaoxibei', 'region', { within: 'liaoning', members: ['fuxin', 'tieling'] }),
];
const PROJECTS = [
  { id: 'town', places: ['zhangwu-town'], provinces: ['liaoning'] },
  { id: 'zone', places: ['liaoxibei'], provinces: ['liaoning'] },
  { id: 'far', places: ['jilinshi'], provinces: ['jilin'] },
];
function byEach(key: 'within' | 'members') {
  return Map.groupBy(
    PLACES.flatMap((it) => [it[key] ?? []].flat().map((of) => ({ it, of }))),
    ({ of }) => of,
  );
}

function listed(key: 'within' | 'members') {
  return new Map([...byEach(key)].map(([of, all]) => [of, all.map(({ it }) => it)]));
}

const ATLAS = {
  projects: PROJECTS,
  place: new Map(PLACES.map((it) => [it.id, it])),
  projectsAt: new Map([['liaoxibei', [PROJECTS[1]]]]),
  inside: listed('within'),
  areasWith: listed('members'),
} as unknown as Atlas;

function told(id: string) {
  const { projects, zones, units } = regionOf(ATLAS.place.get(id) as PlaceEntry, ATLAS);
  return [
    projects.map((one) => one.id),
    zones.map(({ zone, projects: own }) => [zone.id, ...own.map((one) => one.id)]),
    units.map(({ unit, projects: own }) => [unit.id, own.length]),
  ];
}

test('a prefecture gathers what lies in it, at any depth, and its zones', () => {
  assert.deepEqual(told('fuxin'), [['town'], [['liaoxibei', 'zone']], [['zhangwu', 1]]]);
});

test('a province gathers what counts as its own; the Northeast is no zone', () => {
  assert.deepEqual(told('liaoning'), [['town', 'zone'], [], [['fuxin', 1]]]);
});

test('of Inner Mongolia five prefectures are of the region', () => {
  const inner = (adcode: string) => isRegion(place('x', 'prefecture', { adcode }));
  assert.deepEqual(['150400', '150700', '152500', '150900'].map(inner), [true, true, true, false]);
  assert.equal(provinceOf(place('mengdong', 'region')), 'neimenggu');
  assert.equal(isRegion(place('shandong', 'province', { adcode: '370000' })), false);
});
