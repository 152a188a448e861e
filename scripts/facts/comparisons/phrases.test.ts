import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../../names/readings.ts';
import { phraseFinder } from './phrases.ts';
import { wordsWith } from './word-diff.ts';

function passage(block: string, text: string): Reading {
  return {
    doc: 'plan-13',
    block,
    kind: 'paragraph',
    division: 'c01',
    box: null,
    text,
  };
}

const phrasesOf = phraseFinder({
  passages: [
    passage('p1', '全面启动并深入推进厂办大集体改革。支持东北地区加快发展。'),
    passage('p2', '完善“银政企保”合作机制，遴选一批收益可预期的优质项目。'),
  ],
  stops: ['支持', '东北地区', '加快发展'],
  words: wordsWith(['厂办大集体']),
});

function found(text: string) {
  return phrasesOf(text).map(({ text: words, places }) => `${words} ${places.map((p) => p.block)}`);
}

test('the longest shared phrase is found, cut where words end', () => {
  assert.deepEqual(found('2017年底前推动厂办大集体改革取得进展'), ['厂办大集体改革 p1']);
});

test('phrases come in the order of the text, with where they are from', () => {
  assert.deepEqual(found('遴选一批收益可预期的优质项目，推动厂办大集体改革'), [
    '遴选一批收益可预期的优质项目 p2',
    '厂办大集体改革 p1',
  ]);
});

test('stop phrases alone are nothing', () => {
  assert.deepEqual(found('支持东北地区加快发展'), []);
});

test('no phrase reaches over the end of a sentence', () => {
  assert.deepEqual(found('厂办大集体改革。支持东北'), ['厂办大集体改革 p1']);
});
