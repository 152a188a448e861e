import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Form } from '../../names/forms.ts';
import { agencyLexicon, mentionsIn } from './mentions.ts';

const FORMS = new Map<string, Form[]>([
  ['中科院', ['中科院']],
  ['中科院沈阳分院', ['中科院沈阳分院']],
  ['国务院', ['国务院']],
  ['农业部', [{ t: '农业部', not: ['农业部门'] }]],
]);
const LEXICON = agencyLexicon(FORMS, new Map([['两院', ['中科院', '工程院']]]));

function named(text: string) {
  return mentionsIn(text, LEXICON).flatMap(({ meaning, start, end }) =>
    meaning.map((name) => [name, text.slice(start, end)]),
  );
}

test('the longest name counts', () => {
  assert.deepEqual(named('由中科院沈阳分院和中科院负责'), [
    ['中科院沈阳分院', '中科院沈阳分院'],
    ['中科院', '中科院'],
  ]);
});

test('the issuer in a title is no mention, nor is 农业部 in 农业部门', () => {
  assert.deepEqual(named('《国务院关于农业的意见》由农业部门落实，国务院检查'), [
    ['国务院', '国务院'],
  ]);
});

test('a short name is a mention of each agency that it stands for', () => {
  assert.deepEqual(named('由两院负责'), [
    ['中科院', '两院'],
    ['工程院', '两院'],
  ]);
});
