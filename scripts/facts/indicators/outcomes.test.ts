import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SeriesEntry } from '../../../src/model/data/indicators.ts';
import { judge } from './outcomes.ts';

function value(words: Partial<SeriesEntry>): SeriesEntry {
  return {
    doc: 'plan-13',
    box: 'box-01',
    block: 'box-01-t1',
    row: 'box-01-i1',
    cell: [0, 0],
    period: '2015',
    type: 'target',
    raw: '10',
    value: 10,
    unit: '%',
    restored: false,
    restorations: [],
    source: 'table',
    quote: '',
    ...words,
  };
}

function verdict(
  target: Partial<SeriesEntry>,
  actual: Partial<SeriesEntry>,
  ...more: SeriesEntry[]
) {
  const series = [
    value(target),
    value({ type: 'actual', raw: '12', value: 12, ...actual }),
    ...more,
  ];
  const measure = target.of ? 'rate' : 'level';
  const [judged] = judge(series, { measure, better: 'higher' });
  return [judged?.result, judged?.margin];
}

test('both sides of one kind are compared', () => {
  assert.deepEqual(verdict({}, {}), ['met', 2]);
  assert.deepEqual(verdict({ unit: '元', prices: '2015' }, { unit: '元', prices: '2015' }), [
    'met',
    2,
  ]);
});

test('money at different prices is not', () => {
  const [target, actual] = [
    { unit: '元', prices: '2010' },
    { unit: '元', prices: 'current' },
  ];
  assert.deepEqual(verdict(target, actual), ['incomparable', null]);
});

test('values in different units are not, unless a table restates the target', () => {
  assert.deepEqual(verdict({ unit: '亿亩' }, { unit: '万公顷' }), ['incomparable', null]);
  const restated = value({ unit: '万公顷' });
  assert.deepEqual(verdict({ unit: '亿亩' }, { unit: '万公顷' }, restated), ['met', 2]);
});

test('growth per year and a sum of five years are not', () => {
  const side = { period: '2011-2015' };
  const target: Partial<SeriesEntry> = { ...side, type: 'growth', of: 'target' };
  assert.deepEqual(verdict(target, { ...side, type: 'growth', of: 'actual' }), ['met', 2]);
  assert.deepEqual(verdict(target, { ...side, type: 'cumulative', of: 'actual' }), [
    'incomparable',
    null,
  ]);
});

test('a result that is only more than a number has no exact margin', () => {
  assert.deepEqual(verdict({}, { bound: '>', value: 10 }), ['met', null]);
});
