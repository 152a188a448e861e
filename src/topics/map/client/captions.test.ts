import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterWording } from './captions.ts';
import { ALL } from './filter.ts';

const FACTS = {
  kinds: { railway: '铁路', highway: '公路' },
  statuses: {},
  docs: { 'plan-13': '“十三五”规划' },
  provinces: {},
  places: { tonghua: '通化市' },
};

test('a filter has its wording', () => {
  const filter = { ...ALL, kinds: ['railway', 'highway'], docs: ['plan-13'] };
  assert.equal(filterWording(FACTS, filter), '铁路、公路；“十三五”规划');
  assert.equal(filterWording(FACTS, { ...ALL, places: ['tonghua'] }), '通化市');
  assert.equal(filterWording(FACTS, ALL), '');
});
