import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Card } from '../../model/search/entities.ts';
import { narrowed, withRow } from './fitting-card.ts';

const INDICATOR: Card = {
  names: [],
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

const MAP: Card = {
  names: [],
  address: 'maps/gateways.html',
  facts: [],
  narrows: {
    places: [7],
    provinces: [3],
    kinds: [
      ['airport', ['机场'], ['plan-12', 'plan-13']],
      ['port', ['港口'], ['plan-12']],
    ],
  },
};

test('a map is narrowed to named places that it has', () => {
  const leadsTo = (...places: [number, string][]) =>
    narrowed(MAP, { plain: '', places, docs: ['plan-13'] });
  const haerbin: [number, string] = [7, 'places/haerbin.html'];
  const liaoning: [number, string] = [3, 'places/liaoning.html'];
  assert.equal(leadsTo(haerbin, [9, 'places/beijing.html']), 'maps/gateways.html#places=haerbin');
  assert.equal(leadsTo(liaoning), 'maps/gateways.html#provinces=liaoning');
  assert.equal(leadsTo(liaoning, haerbin), 'maps/gateways.html#places=haerbin');
});

test('a map is narrowed to a kind and to documents that have such projects', () => {
  const leadsTo = (plain: string, ...docs: string[]) =>
    narrowed(MAP, { plain, places: [[9, 'places/beijing.html']], docs });
  assert.equal(leadsTo('十三五的枢纽', 'plan-13'), 'maps/gateways.html#docs=plan-13');
  assert.equal(leadsTo('十三五机场', 'plan-13'), 'maps/gateways.html#kinds=airport&docs=plan-13');
  assert.equal(leadsTo('十三五港口', 'plan-13'), 'maps/gateways.html#kinds=port');
  assert.equal(leadsTo('62号文的枢纽', 'opinion-62'), 'maps/gateways.html');
});
