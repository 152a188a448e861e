import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenNames } from './captions.ts';
import { ALL } from './filter.ts';

const FACTS = {
  kinds: { railway: '铁路', highway: '公路' },
  statuses: {},
  docs: { 'plan-13': '“十三五”规划' },
  provinces: {},
};

test('a filter is told in words', () => {
  const filter = { ...ALL, kinds: ['railway', 'highway'], docs: ['plan-13'] };
  assert.equal(chosenNames(FACTS, filter), '铁路、公路；“十三五”规划');
  assert.equal(chosenNames(FACTS, ALL), '');
});
