import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../lib/text.ts';
import type { CuratedTable } from '../../read/curated-schemas.ts';
import { dropBoldRepetition } from './bold-repetition.ts';

function reduced(value: string, tables: CuratedTable[] = []) {
  const { text, repetitions, bold } = dropBoldRepetition(textOf(value), tables);
  return {
    text: text.value,
    left: repetitions.map((part) => part.value),
    pieces: [...text.value].map((_, i) => bold.get(text.at[i] as number) ?? '-').join(''),
  };
}

function table(...cells: string[]): CuratedTable {
  return {
    table: 'box-02',
    order: 'columns',
    reason: 'an example',
    header: [['属性']],
    bands: [{ rows: cells.map((cell) => ({ cells: [cell] })) }],
  };
}

test('what stands four times is kept once, in pieces of any length', () => {
  assert.deepEqual(reduced('前专栏专栏专栏专栏1111：东：东：东：东后'), {
    text: '前专栏1：东后',
    left: ['专栏专栏专栏', '111', '：东：东：东'],
    pieces: '-00122-',
  });
  assert.equal(reduced('专专专专栏栏栏栏6666').text, '专栏6');
});

test('three times is no bold, five times is bold and one more', () => {
  assert.equal(reduced('大大大').text, '大大大');
  assert.equal(reduced('大大大大大').text, '大大');
});

test('digits alone may repeat by chance; beside bold text they are bold', () => {
  assert.equal(reduced('共1111个').text, '共1111个');
  assert.equal(reduced('图图图图1111').text, '图1');
});

test('a dash that stands four times marks a list', () => {
  assert.equal(reduced('––––更加注重').text, '––––更加注重');
});

test('cells that a table names four times are left alone, also where others touch them', () => {
  const value = '约束性约束性约束性约束性预期性';
  assert.equal(reduced(value).text, '约束性预期性');
  const cells = table('约束性', '约束性', '约束性', '约束性', '预期性');
  assert.equal(reduced(value, [cells]).text, value);
});
