import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesOf } from './sentences.ts';

function cut(text: string) {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

test('a sentence keeps its full stop and the marks that close behind it', () => {
  assert.deepEqual(cut('铁路。加快“建设。”公路'), ['铁路。', '加快“建设。”', '公路']);
});

test('an empty text has no sentences', () => {
  assert.deepEqual(cut(''), []);
});

test('a line ends a sentence', () => {
  assert.deepEqual(cut('通知\n各市：\n\n请执行。'), ['通知\n', '各市：\n', '\n', '请执行。']);
});
