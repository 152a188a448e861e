import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuestion, weighedWords, withoutJoining } from './question.ts';

test('words that only ask are passed over', () => {
  const { topics, roles } = readQuestion('请问辽宁省谁牵头负责厂办大集体改革?');
  assert.deepEqual(topics, ['辽宁省', '牵头负责厂办大集体改革']);
  assert.deepEqual(roles, ['lead']);
  assert.deepEqual(readQuestion('内蒙古有哪些旗县').topics, ['内蒙古', '旗县']);
  assert.deepEqual(readQuestion('有哪几个新区').topics, ['新区']);
});

test('a question of nothing but such words is about these', () => {
  assert.deepEqual(readQuestion('为什么').topics, ['为什么']);
});

test('a decimal point holds a number together, other signs part words', () => {
  assert.deepEqual(readQuestion('pm2.5要降多少').topics, ['pm2.5要降']);
  assert.deepEqual(readQuestion('沈阳.大连，长春').topics, ['沈阳', '大连', '长春']);
});

test('a question for a figure is known by its words', () => {
  assert.ok(readQuestion('棚户区改造多少万套').asksFigure);
  assert.ok(!readQuestion('棚户区怎么改造').asksFigure);
  assert.ok(readQuestion('每万人专利几件').asksFigure);
});

test('a question for an office or a place is known by its words', () => {
  assert.ok(readQuestion('旅游方案是哪些部门出').asksWho);
  assert.deepEqual(readQuestion('公立医院改革责任单位').roles, ['lead']);
  assert.ok(!readQuestion('哪些城市有机场').asksWho);
  assert.ok(readQuestion('哪些城市有机场').asksWhere);
  assert.ok(!readQuestion('机场怎么扩建').asksWhere);
});

test('whoever does it is nobody who is asked for', () => {
  assert.ok(!readQuestion('谁开发谁保护').asksWho);
  assert.ok(readQuestion('谁来保护').asksWho);
  assert.ok(readQuestion('谁投资、谁负责').asksWho);
});

test('bodies that help are asked for alone, which bodies else are those that lead', () => {
  assert.deepEqual(readQuestion('农村电网改造有哪些配合单位').roles, ['other']);
  assert.deepEqual(readQuestion('农村电网改造是哪个单位').roles, ['lead']);
  assert.deepEqual(readQuestion('农村电网改造的牵头和配合单位').roles, ['lead', 'other']);
});

test('years and plans are words of their own, and tell of which year a figure is asked for', () => {
  assert.deepEqual(readQuestion('十二五和十四五的目标').years, ['2015', '2025']);
  const { topics, years } = readQuestion('十三五脱贫多少万人');
  assert.deepEqual(topics, ['十三五', '脱贫', '万人']);
  assert.deepEqual(years, ['2020']);
  assert.deepEqual(readQuestion('2015年森林覆盖率是多少').years, ['2015']);
});

test('no word that joins is taken for a part of what it follows', () => {
  assert.equal(withoutJoining('节约资源由'), '节约资源');
  assert.equal(withoutJoining('国有企业'), '国有企业');
  assert.deepEqual(readQuestion('节约资源由哪个厅牵头').topics, ['节约资源', '牵头']);
});

test('known words count, joining characters less, and a character where no word holds it', () => {
  const known = new Set(['国有', '有企', '企业', '.煤', '=企业']);
  const words = weighedWords(['国有企业', '卖煤'], ['lead'], (word) => known.has(word));
  assert.equal(words.get('企业'), 1);
  assert.ok((words.get('国有') ?? 1) < 1);
  assert.ok((words.get('.煤') ?? 1) < 1);
  assert.ok(words.has('=企业'));
  assert.ok(!words.has('卖煤'));
});
