import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../lib/text.ts';
import { cutGluedHeadings } from './repair.ts';

function values(texts: readonly { value: string }[]) {
  return texts.map(({ value }) => value);
}

test('a heading glued to the end of a line gets a line of its own', () => {
  assert.deepEqual(values(cutGluedHeadings([textOf('31.壮大。（省农委）（四）建设乡村。')])), [
    '31.壮大。（省农委）',
    '（四）建设乡村。',
  ]);
  assert.deepEqual(values(cutGluedHeadings([textOf('（四）建设四（平）通（化）。')])), [
    '（四）建设四（平）通（化）。',
  ]);
});
