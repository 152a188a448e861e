import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../lib/text.ts';
import type { Part } from '../../lib/tree.ts';
import { isNameList, labelledParts, nameList } from './box-parts.ts';

function names(value: string, parts: readonly Part[]) {
  return parts.map(({ label, entries }) => [
    label ? value.slice(label.start, label.end) : null,
    ...entries.map(({ start, end }) => value.slice(start, end)),
  ]);
}

test('labelled sub-lists: 以及 and 等 are no part of a name', () => {
  const value =
    '农机装备。发展重点：收割机械、整地机械，以及控制系统等。主要基地：四平基地、松原基地。';
  assert.deepEqual(names(value, labelledParts(textOf(value), 5)), [
    ['发展重点', '收割机械', '整地机械', '控制系统'],
    ['主要基地', '四平基地', '松原基地'],
  ]);
});

test('what stands in brackets or quotation marks isn’t cut', () => {
  const value = '平台：研究中心（辽宁、吉林）、高新区“甲，乙”中心。';
  assert.deepEqual(names(value, labelledParts(textOf(value), 0)), [
    ['平台', '研究中心（辽宁、吉林）', '高新区“甲，乙”中心'],
  ]);
});

test('one sentence of at least two names is a list, prose isn’t', () => {
  assert.equal(isNameList(textOf('吉林省：靖宇县、镇赉县。'), 4), true);
  assert.equal(isNameList(textOf('吉林省：靖宇县。'), 4), false);
  assert.equal(isNameList(textOf('核电：续建二期，新建三期、四期。'), 3), false);
  assert.deepEqual(names('县：甲、乙。', [nameList(textOf('县：甲、乙。'), 2)]), [
    [null, '甲', '乙'],
  ]);
});
