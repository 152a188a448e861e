import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterRows, fold, type Row } from './filter.ts';

function row(text: string, facets: Record<string, string>): Row {
  return {
    text: () => fold(text),
    values: (facet) => facets[facet]?.split(' ') ?? [],
  };
}

const ROWS = [
  row('长春—白城铁路', { type: 'railway', province: 'jilin' }),
  row('齐齐哈尔—通辽铁路', { type: 'railway', province: 'heilongjiang neimenggu' }),
  row('长白山机场', { type: 'airport', province: 'jilin' }),
  row('500千伏工程', { type: 'grid' }),
];
const FACETS = ['type', 'province'];

function ask(words: string[], facets: Record<string, string> = {}) {
  const forms = words.map((word) => [word]);
  return filterRows(ROWS, FACETS, { words: forms, facets: new Map(Object.entries(facets)) });
}

test('nothing asked, everything fits', () => {
  assert.deepEqual(ask([]).passes, [true, true, true, true]);
});

test('all words must stand in the row, wherever', () => {
  assert.deepEqual(ask(['铁路', '长']).passes, [true, false, false, false]);
});

test('a word may stand in the row in any of its forms', () => {
  const words = [
    ['机场', '500'],
    ['千伏', '长白山'],
  ];
  assert.deepEqual(filterRows(ROWS, FACETS, { words, facets: new Map() }).passes, [
    false,
    false,
    true,
    true,
  ]);
});

test('width and case of letters and digits do not matter', () => {
  assert.equal(fold(' Ｇ１１１ＡＢ '), 'g111ab');
  assert.equal(ask([fold('５００')]).count, 1);
});

test('marks and tones make no difference: other brackets and dashes, a full stop that was pasted', () => {
  for (const typed of ['国发[2016]62号', '国发（2016）62号', '国发〔2016〕62号。'])
    assert.equal(fold(typed), fold('国发〔2016〕62号'));
  assert.equal(ask([fold('长春-白城')]).count, 1);
  assert.equal(fold('shěnyáng'), 'shenyang');
  assert.equal(fold('。'), '');
  assert.equal(fold('2.5%，1.5.'), '2.51.5');
});

test('a row fits a facet by any of its values', () => {
  assert.deepEqual(ask([], { province: 'neimenggu' }).passes, [false, true, false, false]);
});

test('counts tell what every other choice would leave', () => {
  const { countOf, count } = ask([], { type: 'railway', province: 'jilin' });
  assert.equal(count, 1);
  assert.equal(countOf('type', 'airport'), 1);
  assert.equal(countOf('type', 'grid'), 0);
  assert.equal(countOf('type', ''), 2);
  assert.equal(countOf('province', 'heilongjiang'), 1);
  assert.equal(countOf('province', ''), 2);
});
