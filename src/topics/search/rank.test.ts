import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Posting } from '../../model/search/answer-postings.ts';
import { scoresOf } from './rank.ts';

const POSTINGS: Record<string, Posting[]> = {
  常见: Array.from({ length: 50 }, (_, block) => ({ block, level: 8 })),
  少见: [
    { block: 3, level: 8 },
    { block: 60, level: 8 },
  ],
  多次: [
    { block: 4, level: 4 },
    { block: 5, level: 12 },
  ],
};

function ranked(...words: string[]) {
  const weights = new Map(words.map((word) => [word, 1]));
  const scores = scoresOf(weights, (word) => POSTINGS[word] ?? [], 100);
  return [...scores].sort(([, a], [, b]) => b - a).map(([block]) => block);
}

test('rare words count more than common ones, and all together most', () => {
  assert.deepEqual(ranked('常见', '少见').slice(0, 2), [3, 60]);
});

test('a block that a word says more of comes first', () => {
  assert.deepEqual(ranked('多次'), [5, 4]);
});

test('words that no block has change nothing', () => {
  assert.deepEqual(ranked('少见', '没有'), ranked('少见'));
  assert.deepEqual(ranked('没有'), []);
});
