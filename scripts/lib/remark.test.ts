import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Remark } from './remark.ts';

test('a remark names years that a text can mean', () => {
  for (const words of ['2016年11月公布。', '1898年开工，历时5年。', '到2050年。', '三十年来。'])
    assert.ok(Remark.safeParse(words).success, words);
  for (const words of ['2106年11月公布。', '0216年公布。', '到20050年。', ' '])
    assert.ok(!Remark.safeParse(words).success, words);
});
