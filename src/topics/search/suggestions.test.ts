import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packHints, unpackHints } from '../../model/search/entity-names.ts';
import { firstTyped, suggestionsFor } from './suggestions.ts';

const hints = [
  { number: 0, mentions: 1, names: ['红沿河核电二期'], syllables: 'hong yan he he dian er qi' },
  { number: 1, mentions: 4, names: ['红沿河镇', '红沿河'], syllables: 'hong yan he zhen' },
  { number: 2, mentions: 70, names: ['沈阳市', '沈阳'], syllables: 'shen yang shi' },
  { number: 3, mentions: 9, names: ['“互联网+”'], syllables: '' },
];
function suggested(typed: string): number[] {
  return suggestionsFor(typed, hints).map(({ number }) => number);
}

test('names that begin with what is typed come first, and those that hold it after them', () => {
  assert.deepEqual(suggested('红'), [1, 0]);
  assert.deepEqual(suggested('阳'), [2]);
  assert.deepEqual(suggested('互联网＋'), [3]);
  assert.deepEqual(suggested(' '), []);
  assert.deepEqual(suggested('长春'), []);
});

test('letters are pinyin, with tones or without, or initials', () => {
  assert.deepEqual(suggested('hongyanhe'), [1, 0]);
  assert.deepEqual(suggested('shěn yáng'), [2]);
  assert.deepEqual(suggested('shen3yang2'), [2]);
  assert.deepEqual(suggested('syshi'), []);
  assert.deepEqual(suggested('hyh'), [1, 0]);
});

test('the first character tells where the hints are', () => {
  assert.equal(firstTyped(' “沈阳'), '沈');
  assert.equal(firstTyped('Ā ba'), 'a');
  assert.equal(firstTyped('２０１５'), '2');
  assert.equal(firstTyped(' '), '');
  assert.equal(firstTyped('“沈阳”市', 2), '沈阳');
  assert.equal(firstTyped('沈', 2), '沈');
});

test('hints are packed, and names with the signs between them refused', () => {
  assert.deepEqual(unpackHints(packHints(hints)), hints);
  assert.deepEqual(unpackHints(''), []);
  assert.throws(() => packHints([{ number: 0, mentions: 1, names: ['a|b'], syllables: '' }]));
});
