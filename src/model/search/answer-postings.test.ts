import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEVELS, packPostings, partOf, unpackPostings } from './answer-postings.ts';
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

test('all words of a character are in one part', () => {
  const parts = ['棚户', '.棚', ...roleWords('棚改办', 'lead').slice(0, 1)].map((word) =>
    partOf(word, 128),
  );
  assert.equal(new Set(parts).size, 1);
});

test('texts are cut into pairs of characters, numbers and words, quotation marks passed over', () => {
  assert.deepEqual(wordsOf('“十三五”规划'), ['十三', '三五', '五规', '规划']);
  assert.deepEqual(wordsOf('ＧＤＰ增长７.５%，煤'), ['gdp', '增长', '7.5', '煤']);
  assert.deepEqual(characterWords('3G 网络'), ['.网', '.络']);
  assert.equal(plainOf('⽀持'), '支持');
});
