import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, isPunctuation, occurrences } from './fold.ts';

function folded(text: string) {
  return fold(text).text;
}

test('width, case, quotation marks and square brackets make no difference', () => {
  assert.equal(folded('ＰＰＰ'), folded('ppp'));
  assert.equal(folded('“互联网＋”'), folded('「互联网+」'));
  assert.equal(folded('中发〔2016〕7号'), folded('中发［2016］7号'));
  assert.equal(folded('(一),;:!?'), folded('（一），；：！？'));
  assert.equal(folded('100～200％'), folded('100~200%'));
  assert.notEqual(folded('——'), folded('--'));
});

test('a blank counts between two letters or digits only', () => {
  assert.equal(folded('第一章 攻坚克难'), '第一章攻坚克难');
  assert.equal(folded('预期性 60 [3]\n服务业'), '预期性60[3]服务业');
  assert.equal(folded('12640  2.3 The\u3000end '), '12640 2.3 the end');
});

test('what can’t be seen is dropped, and radicals count as characters', () => {
  assert.equal(folded('振\u200b兴\u00ad东\u2060北\u200d\u202e'), '振兴东北');
  assert.equal(folded('⽀持⼯业，⻄部\uf9b4'), '支持工业，西部領');
  assert.deepEqual(fold('振\u200b兴').starts, [0, 2]);
});

test('every folded character knows where it came from', () => {
  const { text, starts } = fold(' 第 1 2章');
  assert.equal(text, '第1 2章');
  assert.deepEqual(starts, [1, 3, 4, 5, 6]);
});

test('signs and blanks are punctuation, characters of words are not', () => {
  assert.deepEqual([...'，“%+ '].map(isPunctuation), [true, true, true, true, true]);
  assert.deepEqual([...'东a1①'].map(isPunctuation), [false, false, false, false]);
});

test('occurrences do not overlap, and nothing occurs nowhere', () => {
  assert.deepEqual([...occurrences('ababab', 'abab')], [0]);
  assert.deepEqual([...occurrences('东北东北', '东北')], [0, 2]);
  assert.deepEqual([...occurrences('东北', '')], []);
});
