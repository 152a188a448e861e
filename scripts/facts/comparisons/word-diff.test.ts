import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textIn } from './stretch.ts';
import { wordsWith } from './word-diff.ts';

const words = wordsWith(['组建', '改组组建', '哈长城市群']);

function cut(text: string) {
  return words(text).map((span) => textIn(text, span));
}

test('names that the dictionary doesn’t have stay whole, the longest first', () => {
  assert.deepEqual(cut('改组组建国有资本'), ['改组组建', '国有', '资本']);
  assert.deepEqual(cut('、哈长城市群'), ['、', '哈长城市群']);
});

test('titles, short quotations and numbers with their sign stay whole', () => {
  assert.deepEqual(cut('《中国制造2025》'), ['《中国制造2025》']);
  assert.deepEqual(cut('发展“互联网+”农业'), ['发展', '“互联网+”', '农业']);
  assert.deepEqual(cut('增长6.2%'), ['增长', '6.2%']);
});

test('words follow each other without a gap', () => {
  const text = '到2020年，全面推行“双随机、一公开”监管（PPP）。';
  assert.equal(cut(text).join(''), text);
});
