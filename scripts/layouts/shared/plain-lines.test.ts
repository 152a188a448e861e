import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../lib/text.ts';
import { cutGluedHeadings } from '../task-list/glued-headings.ts';
import { mendTornBrackets, plainLines } from './plain-lines.ts';

function values(texts: readonly { value: string }[]) {
  return texts.map(({ value }) => value);
}

test('blank lines and white space at the ends fall away', () => {
  assert.deepEqual(values(plainLines('　　一、改革　　\n \n甲 乙。\n')), ['一、改革', '甲 乙。']);
});

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

test('a heading glued to the end of a line gets a line of its own', () => {
  assert.deepEqual(values(cutGluedHeadings([textOf('31.壮大。（省农委）（四）建设乡村。')])), [
    '31.壮大。（省农委）',
    '（四）建设乡村。',
  ]);
  assert.deepEqual(values(cutGluedHeadings([textOf('（四）建设四（平）通（化）。')])), [
    '（四）建设四（平）通（化）。',
  ]);
});
