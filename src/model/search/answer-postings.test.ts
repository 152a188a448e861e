import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  FREQUENT,
  LEVELS,
  packPostings,
  pairsOf,
  partOf,
  unpackPostings,
} from './answer-postings.ts';
import { characterWords, plainOf, roleWords, wordsOf } from './answer-words.ts';

test('postings are read back as they were packed', () => {
  const postings = [
    { block: 0, level: 1 },
    { block: 7, level: LEVELS - 1 },
    { block: 1092, level: 3 },
  ];
  assert.deepEqual(unpackPostings(packPostings(postings)), postings);
  assert.deepEqual(unpackPostings([]), []);
});

test('a word is in one part with what it is as the name of an agency', () => {
  const words = ['棚改', ...roleWords('棚改', 'lead'), ...roleWords('棚改', 'other')];
  assert.equal(new Set(words.map((word) => partOf(word, 128))).size, 1);
});

test('words that begin alike are spread over parts', () => {
  const parts = [...'家有企际内外务土资防'].map((second) => partOf(`国${second}`, 1024));
  assert.ok(new Set(parts).size >= 9);
});

test('pairs tell what stands behind a character, often or seldom', () => {
  const inPassages = (count: number) =>
    Array.from({ length: count }, (_, block) => ({ block, level: 1 }));
  const index = new Map([
    ['国家', inPassages(FREQUENT)],
    ['国有', inPassages(FREQUENT - 1)],
    ['.国', inPassages(9)],
    ['=国家', inPassages(9)],
    ['有企', inPassages(9)],
  ]);
  assert.deepEqual(Object.fromEntries(pairsOf(index)), { 国: '家|有', 有: '企|' });
});

test('texts are cut into pairs of characters, numbers and words, quotation marks passed over', () => {
  assert.deepEqual(wordsOf('“十三五”规划'), ['十三', '三五', '五规', '规划']);
  assert.deepEqual(wordsOf('ＧＤＰ增长７.５%，煤'), ['gdp', '增长', '7.5', '煤']);
  assert.deepEqual(characterWords('3G 网络'), ['.网', '.络']);
  assert.equal(plainOf('⽀持'), '支持');
});
