import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countRemovals } from './removals.ts';

test('removals are counted by reason without white space', () => {
  const removed = [
    { start: 10, end: 12, reason: 'page-number', text: '14' },
    { start: 20, end: 30, reason: 'contents', text: '目录 第一章' },
    { start: 40, end: 42, reason: 'page-number', text: '39' },
  ] as const;
  assert.deepEqual(countRemovals({ characters: 100, kept: 91, removed: [...removed] }), [
    { reason: 'contents', characters: 5, places: 1 },
    { reason: 'page-number', characters: 4, places: 2 },
  ]);
});
