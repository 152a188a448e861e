import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleLines } from './set-text.ts';

test('a title that fits stays on one line', () => {
  assert.deepEqual(titleLines('东北振兴“十三五”规划', 13), ['东北振兴“十三五”规划']);
});

test('a longer one breaks between words into lines of about the same length', () => {
  assert.deepEqual(
    titleLines(
      '国务院关于深入推进实施新一轮东北振兴战略加快推动东北地区经济企稳向好若干重要举措的意见',
      16,
    ),
    [
      '国务院关于深入推进实施新一轮',
      '东北振兴战略加快推动东北地区',
      '经济企稳向好若干重要举措的意见',
    ],
  );
});

test('neither 东北振兴 nor a quotation is torn apart', () => {
  assert.deepEqual(titleLines('改革开放四十年来东北振兴战略的政策演进', 13), [
    '改革开放四十年来',
    '东北振兴战略的政策演进',
  ]);
  assert.deepEqual(titleLines('辽宁省落实《东北振兴“十三五”规划》工作任务分工方案', 13), [
    '辽宁省落实《东北振兴',
    '“十三五”规划》工作任务分工方案',
  ]);
});

test('no character gets lost, even where nothing can be broken', () => {
  for (const longest of [1, 4, 7, 30]) {
    assert.equal(titleLines('“东北振兴”规划（2016）', longest).join(''), '“东北振兴”规划（2016）');
  }
});
