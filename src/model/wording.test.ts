import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  counted,
  dateSentence,
  documentDate,
  excerpt,
  formatDate,
  formatNumber,
  imprintOf,
  wordFor,
} from './wording.ts';

test('dates are written as exactly as they are known', () => {
  assert.equal(formatDate('2016-11-01'), '2016年11月1日');
  assert.equal(formatDate('2016-12'), '2016年12月');
  assert.equal(formatDate('2012'), '2012年');
  assert.equal(formatDate(null), '未注明');
});

test('a date that the source doesn’t have says whose it is', () => {
  const plan = { issuer: '某委', number: null, date: '2016-12', dateNote: '来源没有写日期。' };
  assert.deepEqual(imprintOf(plan), ['某委', '2016年12月（文库所注）']);
  assert.equal(documentDate({ date: '2012' }), '2012年');
  assert.equal(documentDate({ date: null }), undefined);
});

test('a sentence on a date says where the source has none', () => {
  const opinion = { number: '国发〔2016〕62号', shortTitle: '意见', date: '2016-11-01' };
  assert.equal(dateSentence(opinion), '国发〔2016〕62号的日期是2016年11月1日。');
  const plan = { number: null, shortTitle: '规划', date: '2016-12' };
  assert.equal(
    dateSentence({ ...plan, dateNote: '来源没有写日期，年月是编者所注。' }),
    '规划的来源没有写日期，年月是编者所注。',
  );
  assert.equal(dateSentence({ ...plan, date: null }), '规划的来源没有写日期。');
});

test('large numbers are grouped', () => {
  assert.equal(formatNumber(39029), '39,029');
});

test('a sentence counts in words as far as there are short ones', () => {
  const numbers = [0, 1, 2, 5, 12, 99, 100, 122, 1500];
  const words = ['0', '一', '两', '五', '十二', '九十九', '100', '122', '1,500'];
  assert.deepEqual(numbers.map(counted), words);
});

test('an excerpt is one line of the length asked for', () => {
  assert.equal(excerpt('东北\n振兴', 10), '东北 振兴');
  assert.equal(excerpt('推进东北老工业基地振兴', 5), '推进东……');
});

test('a document is spoken of again by what its title says it is', () => {
  const words = [
    '东北振兴“十三五”规划',
    '关于深入推进实施新一轮东北振兴战略的若干意见',
    '振兴东北四十年',
  ].map((title) => wordFor({ title }));
  assert.deepEqual(words, ['规划', '意见', '原文']);
});
