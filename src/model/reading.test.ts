import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reading, stretchInReading, toReading, toText } from './reading.ts';

// Reads 达0.55%（T）; the source lost what is in insertions.
const TEXT = '达055（';
const INSERTIONS = [
  { at: 2, text: '.' },
  { at: 4, text: '%' },
  { at: 5, text: 'T' },
  { at: 5, text: '）' },
];

test('a reading has what is added', () => {
  assert.equal(reading(TEXT, INSERTIONS), '达0.55%（T）');
  assert.equal(reading(TEXT, []), TEXT);
});

test('a stretch is read with what is added at its ends', () => {
  assert.equal(reading(TEXT, INSERTIONS, 1, 4), '0.55%');
  assert.equal(reading(TEXT, INSERTIONS, 4), '%（T）');
  assert.equal(reading(TEXT, INSERTIONS, 2, 2), '.');
});

test('an offset of the text lies before or behind what is added there', () => {
  assert.equal(toReading(INSERTIONS, 1), 1);
  assert.equal(toReading(INSERTIONS, 2), 2);
  assert.equal(toReading(INSERTIONS, 2, 'behind'), 3);
  assert.equal(toReading(INSERTIONS, 5, 'behind'), 9);
});

test('a stretch of the reading holds what the stretch of the text reads', () => {
  const whole = reading(TEXT, INSERTIONS);
  for (let start = 0; start <= TEXT.length; start++)
    for (let end = start; end <= TEXT.length; end++) {
      const found = stretchInReading(INSERTIONS, { start, end });
      assert.equal(whole.slice(found.start, found.end), reading(TEXT, INSERTIONS, start, end));
    }
});

test('an offset of the reading has one in the text; inside added characters it is theirs', () => {
  const offsets = Array.from({ length: 10 }, (_, offset) => toText(INSERTIONS, offset));
  assert.deepEqual(offsets, [0, 1, 2, 2, 3, 4, 4, 5, 5, 5]);
});

test('from the text to the reading and back nothing moves', () => {
  for (let offset = 0; offset <= TEXT.length; offset++)
    for (const side of ['before', 'behind'] as const)
      assert.equal(toText(INSERTIONS, toReading(INSERTIONS, offset, side)), offset);
});
