import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packSynonyms } from '../../../model/search/searched.ts';
import { otherWordsOf } from './other-words.ts';

const others = otherWordsOf(
  '瀋沈陽阳號号鐵铁',
  packSynonyms([
    [['混改'], ['混合所有制改革', '混合所有制']],
    [
      ['发改委', '国家发改委'],
      ['国家发展改革委', '发展改革委'],
    ],
    [['东北的铁路'], ['铁路']],
  ]),
);

test('traditional characters are simplified', () => {
  assert.deepEqual(others('瀋陽'), ['沈阳']);
  assert.deepEqual(others('62號'), ['62号']);
});

test('a word that others stand for is these', () => {
  assert.deepEqual(others('混改'), ['混合所有制改革', '混合所有制']);
  assert.deepEqual(others('国家发改委'), ['国家发展改革委', '发展改革委']);
});

test('a word that is its own is no other, nor is one that is a part of another', () => {
  for (const word of ['沈阳', '铁路', '改', '']) assert.deepEqual(others(word), [], word);
});
