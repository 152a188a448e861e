import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Spot } from '../drawing/map-facts.ts';
import { findPlaces } from './place-search.ts';

const SPOTS: Record<string, Spot> = {
  tonghua: ['通化市', 1, 2, 'tonghuashi ths'],
  tonghuaxian: ['通化县', 1, 2, 'tonghuaxian thx'],
  tongliao: ['通辽市', 1, 2, 'tongliaoshi tls'],
  tieling: ['铁岭市', 1, 2, 'tielingshi tls'],
  jilinshi: ['吉林市', 1, 2, 'jilinshi jls'],
};
const FACTS = { spots: SPOTS, provinces: { jilin: '吉林', liaoning: '辽宁' } };

function found(typed: string) {
  return findPlaces(typed, FACTS).map(({ name }) => name);
}

test('a place is found by its name, its pinyin and its initials', () => {
  assert.deepEqual(found('通化'), ['通化市', '通化县']);
  assert.deepEqual(found('tonghua'), ['通化市', '通化县']);
  assert.deepEqual(found(' TongHua xian'), ['通化县']);
  assert.deepEqual(found('th'), ['通化市', '通化县']);
  assert.deepEqual(found('tls'), ['通辽市', '铁岭市']);
  for (const typed of ['tōnghuà', 'ｔｏｎｇｈｕａ', 'tong-hua', '通化。'])
    assert.deepEqual(found(typed), ['通化市', '通化县'], typed);
});

test('a part of a name will do, and provinces are places too', () => {
  assert.deepEqual(found('岭'), ['铁岭市']);
  assert.deepEqual(found('吉林'), ['吉林', '吉林市']);
  assert.deepEqual(found('liaoning'), ['辽宁']);
});

test('nothing is found for nothing, and for what is on no map', () => {
  assert.deepEqual(found('  '), []);
  assert.deepEqual(found('广州'), []);
});
