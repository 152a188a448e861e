import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Apart } from './schemas.ts';

test('a note on look-alikes makes sense without the order of their names', () => {
  const isTaken = (note: string) =>
    Apart.safeParse({ names: { 'plan-12': ['甲铁路', '乙铁路'] }, note }).success;
  assert.ok(isTaken('甲铁路是高速铁路，乙铁路是既有铁路的改造。'));
  assert.ok(!isTaken('前者是高速铁路，后者是既有铁路的改造。'));
  assert.ok(!isTaken('第一项泛指，其余是列名的铁路。'));
});
