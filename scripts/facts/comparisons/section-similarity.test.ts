import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionSimilarity } from './section-similarity.ts';

const similarity = sectionSimilarity([
  { id: 'a', text: '加快建设高速铁路，扩建机场。' },
  { id: 'b', text: '推进高速铁路和机场建设。' },
  { id: 'c', text: '保护草原和湿地。' },
  { id: 'd', text: '' },
]);

test('sections with more words in common are more alike', () => {
  assert.ok(similarity('a', 'b') > similarity('a', 'c'));
});

test('a section is like itself, and an empty one like none', () => {
  assert.ok(Math.abs(similarity('a', 'a') - 1) < 1e-9);
  assert.equal(similarity('a', 'd'), 0);
});
