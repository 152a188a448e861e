import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  inProvinceOrder,
  type LocatedPlace,
  provincesOfPlace,
  provincesOfProject,
} from './provinces.ts';

const PLACES = new Map<string, LocatedPlace>([
  ['jilin', { kind: 'province' }],
  ['liaoning', { kind: 'province' }],
  ['heilongjiang', { kind: 'province' }],
  ['beijing', { kind: 'province' }],
  ['korea', { kind: 'country' }],
  ['busan', { kind: 'foreign-city', within: 'korea' }],
  ['dalian', { kind: 'prefecture', within: 'liaoning' }],
  ['port', { kind: 'port', within: 'dalian' }],
  ['liaoyuan', { kind: 'prefecture', within: 'jilin' }],
  ['both', { kind: 'region', members: ['liaoyuan', 'dalian'] }],
  ['river', { kind: 'river' }],
  ['yanhai', { kind: 'region', within: 'liaoning', members: ['liaoyuan'] }],
]);

/** The provinces of a project with one mention per list of places and roles: `dalian site`. */
function ofProject(...mentions: string[][]) {
  return provincesOfProject(
    mentions.map((refs) => ({
      places: refs.map((ref) => {
        const [place = '', role = ''] = ref.split(' ');
        return { place: place === '-' ? null : place, role };
      }),
    })),
    PLACES,
  );
}

describe('the provinces of a place', () => {
  test('are what it lies in, step by step', () => {
    assert.deepEqual(provincesOfPlace('jilin', PLACES), ['jilin']);
    assert.deepEqual(provincesOfPlace('port', PLACES), ['liaoning']);
    assert.deepEqual(provincesOfPlace('busan', PLACES), ['abroad']);
    assert.deepEqual(provincesOfPlace('yanhai', PLACES), ['liaoning']);
  });
  test('are those of its members where nothing is around it, in the order of lists', () => {
    assert.deepEqual(provincesOfPlace('both', PLACES), ['liaoning', 'jilin']);
  });
  test('are none for a river and for what is unknown', () => {
    assert.deepEqual(provincesOfPlace('river', PLACES), []);
    assert.deepEqual(provincesOfPlace('nowhere', PLACES), []);
  });
});

describe('the provinces of a project', () => {
  test('are those of its places in all mentions, each once', () => {
    assert.deepEqual(ofProject(['liaoyuan start', 'port end'], ['dalian site']), [
      'liaoning',
      'jilin',
    ]);
  });
  test('are not those of a place that only stands in its name', () => {
    assert.deepEqual(ofProject(['liaoyuan site', 'both named', 'korea named']), ['jilin']);
  });
  test('are those of its name where nothing else tells where it is', () => {
    assert.deepEqual(ofProject(['both named', '- site']), ['liaoning', 'jilin']);
    assert.deepEqual(ofProject(['river site', 'dalian named']), ['liaoning']);
    assert.deepEqual(ofProject([]), []);
  });
});

test('the region comes first, then other provinces, then all abroad', () => {
  assert.deepEqual(
    inProvinceOrder(['abroad', 'beijing', 'neimenggu', 'hebei', 'liaoning', 'abroad']),
    ['liaoning', 'neimenggu', 'beijing', 'hebei', 'abroad'],
  );
});
