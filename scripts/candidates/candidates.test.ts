import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesOf } from './candidates.ts';

const BLOCKS = [
  {
    block: 'p1',
    text: '加快建设沪苏湖铁路，推进重大工程，落实《太湖流域水环境综合治理总体方案》。',
  },
  {
    block: 'p2',
    text: '沪苏湖铁路和白荡湖水库由长江水利委员会负责（国发〔2019〕5号），保护太湖流域。',
  },
];

test('words that look like names are listed by kind and count, those that are known left out', () => {
  const found = candidatesOf(BLOCKS, (_, words) => words === '长江水利委员会');
  assert.deepEqual(
    found.map(({ kind, words, count, block }) => `${kind} ${words} ${count} ${block}`),
    [
      'project 沪苏湖铁路 2 p1',
      'project 白荡湖水库 1 p2',
      'work 太湖流域水环境综合治理总体方案 1 p1',
      'work 国发〔2019〕5号 1 p2',
      'place 太湖流域 1 p2',
    ],
  );
});

test('words in quotation marks are terms where they come again', () => {
  const texts = ['推进“无废城市”和“双创”建设。', '“无废城市”试点。'];
  const found = candidatesOf(
    texts.map((text, i) => ({ block: `p${i + 1}`, text })),
    () => false,
  );
  assert.deepEqual(
    found.map(({ kind, words, count }) => `${kind} ${words} ${count}`),
    ['term 无废城市 2'],
  );
});
