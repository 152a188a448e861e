import assert from 'node:assert/strict';
import { test } from 'node:test';
import { halfDigit, numberIn } from './number-in.ts';

const plain = { bound: null, bracketed: false, remark: null };

test('numbers as cells have them', () => {
  assert.deepEqual(numberIn('36.9'), { ...plain, value: 36.9 });
  assert.deepEqual(numberIn('[-1.1]'), { ...plain, value: -1.1, bracketed: true });
  assert.deepEqual(numberIn('＜5'), { ...plain, value: 5, bound: '<' });
  assert.deepEqual(numberIn('>56.9'), { ...plain, value: 56.9, bound: '>' });
  assert.deepEqual(numberIn('[>3]'), { ...plain, value: 3, bound: '>', bracketed: true });
  assert.deepEqual(numberIn('6.2%'), { ...plain, value: 6.2 });
});

test('words are no number, and may stand beside one', () => {
  assert.deepEqual(numberIn('完成国家指标'), { ...plain, value: null, remark: '完成国家指标' });
  assert.deepEqual(numberIn('[19.6]完成任务'), {
    ...plain,
    value: 19.6,
    bracketed: true,
    remark: '完成任务',
  });
});

test('an empty cell and dashes say nothing', () => {
  assert.equal(numberIn(''), null);
  assert.equal(numberIn('--'), null);
});

test('half of the last digit', () => {
  assert.equal(halfDigit('36.9'), 0.05);
  assert.equal(halfDigit('[0.03]'), 0.005);
  assert.equal(halfDigit('11293'), 0.5);
});
