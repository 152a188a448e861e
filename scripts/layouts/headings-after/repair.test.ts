import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainLines } from '../shared/plain-lines.ts';
import { mendTornBrackets } from './repair.ts';

function values(texts: readonly { value: string }[]) {
  return texts.map(({ value }) => value);
}

test('a bracket that a line end tore apart is whole again', () => {
  assert.deepEqual(values(mendTornBrackets(plainLines('甲。\n（\n）\n（乙）'))), [
    '甲。',
    '（）',
    '（乙）',
  ]);
});

test('an open bracket that nothing closes swallows nothing', () => {
  assert.deepEqual(values(mendTornBrackets(plainLines('甲（乙。\n丙。'))), ['甲（乙。', '丙。']);
});
