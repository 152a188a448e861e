import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Spot } from '../../drawing/map-facts.ts';
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

test('other names will do, and short ones that leave characters out', () => {
  const spots: Record<string, Spot> = {
    ...SPOTS,
    yanbian: ['延边朝鲜族自治州', 1, 2, 'yanbianchaoxianzuzizhizhou ybcxzzzz'],
    bulagewei: ['布拉戈维申斯克（海兰泡）', 1, 2, 'bulage blg'],
    panjin: ['盘锦湿地', 1, 2, 'panjinshidi pjsd'],
  };
  const other = { panjin: ['红海滩', '辽河口湿地'], bulagewei: ['海兰泡'] };
  const named = (typed: string) =>
    findPlaces(typed, { spots, provinces: {} }, other).map(({ name, alias }) =>
      alias ? `${name} ${alias}` : name,
    );
  assert.deepEqual(named('延边州'), ['延边朝鲜族自治州']);
  assert.deepEqual(named('海兰泡'), ['布拉戈维申斯克（海兰泡）']);
  assert.deepEqual(named('红海滩'), ['盘锦湿地 红海滩']);
  assert.deepEqual(named('朝鲜族州'), ['延边朝鲜族自治州']);
  assert.deepEqual(named('通市'), ['通化市', '通辽市']);
  assert.deepEqual(named('边延'), []);
});

test('nothing is found for nothing, and for what is on no map', () => {
  assert.deepEqual(found('  '), []);
  assert.deepEqual(found('广州'), []);
});
