import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byDate } from './document-order.ts';

test('documents follow each other in time, those without a date as lists have them', () => {
  const documents = [
    { id: 'article', date: null, order: 5 },
    { id: 'later plan', date: '2016-12', order: 2 },
    { id: 'tasks', date: null, order: 4 },
    { id: 'opinion', date: '2016-11-01', order: 3 },
    { id: 'plan', date: '2012', order: 1 },
  ];
  assert.deepEqual(
    byDate(documents).map(({ id }) => id),
    ['plan', 'opinion', 'later plan', 'tasks', 'article'],
  );
});
