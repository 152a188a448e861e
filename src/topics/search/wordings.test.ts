import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PackedSynonym } from '../../model/search/searched.ts';
import { otherWordsIn, wordingsOf } from './wordings.ts';

const SYNONYMS: PackedSynonym[] = [
  [['棚改'], ['棚户区改造', '棚户区']],
  [['国企'], ['国有企业']],
  [['专利'], ['发明专利']],
  [['煤矿'], ['煤炭']],
  [['煤矿工人'], ['富余人员']],
];

function typedIn(plain: string) {
  return otherWordsIn(plain, SYNONYMS).map(({ typed }) => typed);
}

test('a word that others stand for is found, the longer where one holds another', () => {
  assert.deepEqual(typedIn('国企棚改'), ['棚改', '国企']);
  assert.deepEqual(typedIn('煤矿工人安置'), ['煤矿工人']);
});

test('a part of the word that stands for it means itself', () => {
  assert.deepEqual(typedIn('发明专利'), []);
  assert.deepEqual(typedIn('专利'), ['专利']);
});

test('a question is put in other words, one after the other', () => {
  const wordings = wordingsOf(['国企改革'], otherWordsIn('国企改革', SYNONYMS));
  assert.deepEqual(wordings, [['国有企业', '改革']]);
});
