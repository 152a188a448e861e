import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textLines, widthOf } from './text-lines.ts';

test('lines hold as many characters as have room', () => {
  assert.deepEqual(textLines('东北地区交通运输通道', 4), ['东北地区', '交通运输', '通道']);
  assert.deepEqual(textLines('', 4), []);
});

test('no line begins with a closing sign or ends with an opening one', () => {
  assert.deepEqual(textLines('示意图，非标准地图', 3), ['示意图，', '非标准', '地图']);
  assert.deepEqual(textLines('见规划《十三五》', 4), ['见规划', '《十三五》']);
});

test('Latin words and addresses are not torn', () => {
  assert.deepEqual(textLines('审图号 GS(2024)0650号', 6), ['审图号', 'GS(2024)0650', '号']);
  assert.equal(widthOf('GB号'), 2.1);
});
