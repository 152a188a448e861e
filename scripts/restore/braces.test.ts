import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillBraces, kindOfLoss, readBraces, tokensOf } from './braces.ts';

function tokens(marked: string) {
  return tokensOf(readBraces(marked)).map(({ start, raw, restored }) => [start, raw, restored]);
}

test('braces hold what the edition adds; outside them white space doesn’t count', () => {
  assert.deepEqual(readBraces('达到 0{.}55，②{[ ]}内'), {
    plain: '达到055，②内',
    additions: [
      { index: 3, text: '.' },
      { index: 7, text: '[ ]' },
    ],
  });
});

test('filled braces give the reading, or a stretch of it', () => {
  const braced = readBraces('{[}-1{.}1{]}%');
  assert.equal(fillBraces(braced), '[-1.1]%');
  assert.equal(fillBraces(braced, 1, 3), '1.1]');
  assert.equal(fillBraces(readBraces('不变')), '不变');
});

test('additions to one number are one restoration', () => {
  assert.deepEqual(tokens('达到37{.}5{%}和38亿'), [[2, '375', '37.5%']]);
  assert.deepEqual(tokens('{[}-1{.}1{]}'), [[0, '-11', '[-1.1]']]);
});

test('two numbers are two, and brackets around nothing have an empty one', () => {
  assert.deepEqual(tokens('90{%}和80{%}'), [
    [0, '90', '90%'],
    [3, '80', '80%'],
  ]);
  assert.deepEqual(tokens('城镇化率（{%}）'), [[5, '', '%']]);
  assert.deepEqual(tokens('发展{LED}照明'), [[2, '', 'LED']]);
});

test('the kind is read off the characters, the first that applies', () => {
  assert.deepEqual(['37.5%', '[3.1]', '[3]', 'LED', '元'].map(kindOfLoss), [
    'percent',
    'decimal',
    'bracket',
    'latin',
    'unit',
  ]);
});
