import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawValueAxis, valueAxis } from './value-axis.ts';

const FRAME = { width: 360, height: 220, left: 40, right: 352, top: 20, bottom: 190 };

test('values far from each other stand over zero', () => {
  const axis = valueAxis([7.1, 1.5], FRAME);
  assert.equal(axis.isCut, false);
  assert.equal(axis.y.invert(FRAME.bottom), 0);
  assert.doesNotMatch(drawValueAxis(axis, FRAME, ['单位：%']), /不从0起|l-4,3/);
});

test('one value alone, and zero, stand over zero too', () => {
  assert.equal(valueAxis([215], FRAME).isCut, false);
  assert.equal(valueAxis([0, 3], FRAME).isCut, false);
});

test('values close to each other cut the axis, which shows a sign and says so', () => {
  const axis = valueAxis([96.8, 98.5, 98.3], FRAME);
  assert.ok(axis.y.invert(FRAME.bottom) > 90);
  const drawn = drawValueAxis(axis, FRAME, ['单位：%']);
  assert.match(drawn, /单位：%，纵轴不从0起/);
  assert.match(drawn, /V174l-4,3l8,4l-4,3V190/);
});

test('every value lies between the ends, the axis has numbers with their decimals', () => {
  for (const values of [
    [0.52, 0.55],
    [15318, 21889, 33312],
    [1.2, 2.1],
    [34, 40],
  ]) {
    const { y, isCut } = valueAxis(values, FRAME);
    for (const value of values) assert.ok(y(value) >= FRAME.top && y(value) <= FRAME.bottom);
    const drawn = drawValueAxis({ y, isCut }, FRAME, []);
    const numbers = [...drawn.matchAll(/class="axis-value"[^>]*>([^<]+)/g)].map(([, text]) =>
      Number(text),
    );
    assert.ok(numbers.length >= 3 && new Set(numbers).size === numbers.length, drawn);
    assert.ok(numbers.every((number) => !Number.isNaN(number)));
  }
});
