import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Card } from '../../model/search/things.ts';
import { narrowed, withRow } from './fitting-card.ts';

const INDICATOR: Card = {
  address: 'indicators/unemployment.html',
  facts: [],
  quote: ['城镇登记失业率 4.2 ＜5', 9],
  rows: [
    ['城镇登记失业率 4.2 ＜5', 9, '2005a 2010t 2010a'],
    ['城镇登记失业率 4.0 ＜5', 30, '2010b 2015t'],
    ['城镇登记失业率 ＜5 4.0', 300, '2015t 2015a'],
  ],
};

test('the card of an indicator quotes the row with the figure that is asked for', () => {
  const blockFor = (plain: string) => withRow(INDICATOR, plain).quote?.[1];
  assert.equal(blockFor('2015年城镇登记失业率实际多少'), 300);
  assert.equal(blockFor('2010年失业率目标'), 9);
  assert.equal(blockFor('十二五失业率完成了吗'), 300);
  assert.equal(blockFor('失业率'), 9);
});

test('a map is narrowed to named places that it has', () => {
  const map: Card = {
    address: 'maps/railways.html',
    facts: [],
    narrows: { places: [7], provinces: [3] },
  };
  const [haerbin, liaoning, beijing] = [
    [7, 'places/haerbin.html'],
    [3, 'places/liaoning.html'],
    [9, 'places/beijing.html'],
  ] as const;
  assert.equal(narrowed(map, [haerbin, beijing]), 'maps/railways.html#places=haerbin');
  assert.equal(narrowed(map, [liaoning]), 'maps/railways.html#provinces=liaoning');
  assert.equal(narrowed(map, [liaoning, haerbin]), 'maps/railways.html#places=haerbin');
  assert.equal(narrowed(map, [beijing]), 'maps/railways.html');
});
