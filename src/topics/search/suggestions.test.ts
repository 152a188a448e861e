import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entity } from '../../model/search/entities.ts';
import { Suggestions } from './suggestions.ts';

const entities: Entity[] = [
  { kind: 'project', names: ['红沿河核电二期'], mentions: 1 },
  { kind: 'place', names: ['红沿河镇', '红沿河'], mentions: 4 },
  { kind: 'place', names: ['沈阳市', '沈阳'], mentions: 70 },
  { kind: 'term', names: ['“互联网+”'], mentions: 9 },
];
const syllables = [
  'hong yan he he dian er qi',
  'hong yan he zhen',
  'shen yang shi',
  'hu lian wang',
];
const suggestions = new Suggestions(entities);

test('names that begin with what is typed come first, and those that hold it after them', () => {
  assert.deepEqual(suggestions.of('红'), [1, 0]);
  assert.deepEqual(suggestions.of('阳'), [2]);
  assert.deepEqual(suggestions.of('互联网＋'), [3]);
  assert.deepEqual(suggestions.of(' '), []);
  assert.deepEqual(suggestions.of('长春'), []);
});

test('letters are pinyin, with tones or without, or initials', () => {
  assert.deepEqual(suggestions.of('hongyanhe', syllables), [1, 0]);
  assert.deepEqual(suggestions.of('shěn yáng', syllables), [2]);
  assert.deepEqual(suggestions.of('shen3yang2', syllables), [2]);
  assert.deepEqual(suggestions.of('syshi', syllables), []);
  assert.deepEqual(suggestions.of('hyh', syllables), [1, 0]);
});
