import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery, writeQuery } from './query.ts';

function parsed(typed: string) {
  const { phrases, excluded } = parseQuery(typed);
  return [phrases, excluded];
}

test('blanks of any width part phrases', () => {
  assert.deepEqual(parsed(' 东北　振兴 东北 '), [['东北', '振兴'], []]);
  assert.deepEqual(parsed('   '), [[], []]);
});

test('straight quotation marks hold a phrase together, others belong to it', () => {
  assert.deepEqual(parsed('"2015年 年均" 沈阳'), [['2015年 年均', '沈阳'], []]);
  assert.deepEqual(parsed('“互联网+” ＂a b'), [['“互联网+”', 'a b'], []]);
  assert.deepEqual(parsed('""'), [[], []]);
});

test('a minus sign excludes, alone or doubled it is text', () => {
  assert.deepEqual(parsed('沈阳 -大连 －"长春 市"'), [['沈阳'], ['大连', '长春 市']]);
  assert.deepEqual(parsed('- -- 哈-大'), [['-', '--', '哈-大'], []]);
});

test('a query is written so that it is read back', () => {
  for (const query of [
    { phrases: ['东北', '2015年 年均', '-5'], excluded: ['大连', 'a b'] },
    { phrases: [], excluded: ['沈阳'] },
  ]) {
    assert.deepEqual(parseQuery(writeQuery(query)), query);
  }
});
