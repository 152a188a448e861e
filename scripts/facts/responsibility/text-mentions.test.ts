import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentionsIn } from './text-mentions.ts';

const WORDS = new Map<string, string[]>([
  ...['中科院', '中科院沈阳分院', '农业部', '国务院'].map((name): [string, string[]] => [
    name,
    [name],
  ]),
  ['农业部门', []],
]);
const named = (text: string) =>
  mentionsIn(text, WORDS).flatMap(({ names, start, end }) =>
    names.map((name) => [name, text.slice(start, end)]),
  );

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
