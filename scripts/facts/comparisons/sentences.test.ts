import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesOf } from './sentences.ts';
import { textIn } from './span.ts';

const cut = (text: string) => sentencesOf(text).map((span) => textIn(text, span));

test('a sentence keeps its full stop and the marks that close behind it', () => {
  assert.deepEqual(cut('铁路。加快“建设。”公路'), ['铁路。', '加快“建设。”', '公路']);
});

test('an empty text has no sentences', () => {
  assert.deepEqual(cut(''), []);
});
