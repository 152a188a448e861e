import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL, countsIn, isAll, knownOf, passes } from './filter.ts';

const FEATURES = [
  {
    kinds: ['railway'],
    statuses: ['planned', 'building'],
    docs: ['plan-12', 'plan-13'],
    provinces: ['liaoning'],
    places: ['shenyang'],
    mentions: [
      { doc: 'plan-12', status: 'planned' },
      { doc: 'plan-13', status: 'building' },
    ],
  },
  {
    kinds: ['railway'],
    statuses: ['building'],
    docs: ['plan-12'],
    provinces: ['liaoning', 'jilin'],
    places: ['shenyang', 'tonghua'],
    mentions: [{ doc: 'plan-12', status: 'building' }],
  },
  {
    kinds: ['pipeline'],
    statuses: ['building'],
    docs: ['plan-13'],
    provinces: [],
    places: [],
    mentions: [{ doc: 'plan-13', status: 'building' }],
  },
];

function passing(filter: Partial<typeof ALL>) {
  return FEATURES.map((feature) => passes(feature, { ...ALL, ...filter }));
}

test('nothing chosen lets everything through', () => {
  assert.deepEqual(passing({}), [true, true, true]);
});

test('within a group one of the chosen is enough, and every group must be satisfied', () => {
  assert.deepEqual(passing({ kinds: ['railway', 'pipeline'] }), [true, true, true]);
  assert.deepEqual(passing({ kinds: ['railway'], docs: ['plan-13'] }), [true, false, false]);
  assert.deepEqual(passing({ provinces: ['jilin'] }), [false, true, false]);
  assert.deepEqual(passing({ statuses: ['study'] }), [false, false, false]);
  assert.deepEqual(passing({ places: ['tonghua'], kinds: ['railway'] }), [false, true, false]);
});

test('a document and a status count together only where the document gives it', () => {
  assert.deepEqual(passing({ docs: ['plan-12'], statuses: ['building'] }), [false, true, false]);
  assert.deepEqual(passing({ docs: ['plan-12'], statuses: ['planned'] }), [true, false, false]);
  const counts = countsIn('docs', FEATURES, { ...ALL, statuses: ['building'] });
  assert.deepEqual(
    [...counts],
    [
      ['plan-12', 1],
      ['plan-13', 2],
    ],
  );
});

test('counts say what a choice would let through besides the other groups', () => {
  const filter = { ...ALL, docs: ['plan-13'], kinds: ['railway'] };
  assert.deepEqual(
    [...countsIn('kinds', FEATURES, filter)],
    [
      ['railway', 1],
      ['pipeline', 1],
    ],
  );
  assert.deepEqual(
    [...countsIn('docs', FEATURES, filter)],
    [
      ['plan-12', 2],
      ['plan-13', 1],
    ],
  );
  assert.deepEqual(
    [...countsIn('provinces', FEATURES, filter)],
    [
      ['liaoning', 1],
      ['jilin', 0],
    ],
  );
});

test('what a map has no name for empties no map', () => {
  const none = { kinds: {}, statuses: {}, docs: {}, provinces: {}, places: {} };
  const names = { ...none, kinds: { railway: '铁路' }, docs: { 'plan-13': '“十三五”规划' } };
  const filter = {
    ...ALL,
    kinds: ['railway', 'canal'],
    docs: ['plan-99'],
    places: ['constructor'],
  };
  assert.deepEqual(knownOf(filter, names), { ...ALL, kinds: ['railway'] });
  assert.ok(isAll(knownOf({ ...ALL, statuses: ['gone'] }, names)));
});
