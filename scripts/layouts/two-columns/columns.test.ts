import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../lib/text.ts';
import { joinLines, withoutStrayBlanks, withSingleBlanks } from './blanks.ts';
import {
  type ColumnLine,
  columnLines,
  columnWidth,
  endsParagraph,
  headingGoesOn,
} from './columns.ts';
import { dropRunningMark } from './repair.ts';

function line(value: string): ColumnLine {
  return columnLines(textOf(value))[0] as ColumnLine;
}

function ends(first: boolean, ...[a, b]: string[]) {
  return endsParagraph(line(a as string), first, b === undefined ? b : line(b), 20, () => false);
}

test('a line is as wide as it was set: punctuation and Latin take half an em', () => {
  assert.equal(line('和骨干企业。特别是“一五”时期，国家安排的苏').ems, 20);
  assert.equal(line('援建重大项目 156 项中 （实际实施 150 项），').ems, 20);
  assert.equal(columnWidth(columnLines(textOf('一二三\n四五六\n\n一\n'))), 3);
});

test('lines know whether a blank line follows', () => {
  assert.deepEqual(
    columnLines(textOf(' 甲\n\n乙\n丙\n')).map(({ text, gap }) => [text.value, gap]),
    [
      ['甲', true],
      ['乙', false],
      ['丙', true],
    ],
  );
});

test('a short line that ends a sentence ends its paragraph', () => {
  assert.equal(ends(false, '出了新的要求。', '经济发展进入新常态后，在周期性和结构性因素'), true);
  assert.equal(ends(false, '出了新的要求', '经济发展进入新常态后，在周期性和结构性因素'), false);
});

test('a full line that ends a sentence ends its paragraph where the next line is set in', () => {
  const full = '离企业办社会 1700多家，涉及职工近 20万人。';
  assert.equal(ends(false, full, '二是产业竞争力逐步重塑。 国家加大对东'), true);
  assert.equal(ends(false, full, '既要用新技术加快改造传统产业，延伸产业链，推'), false);
});

test('a first line is as full as it can be two characters earlier', () => {
  const first = '四是资源枯竭城市突出问题有效缓解 。';
  assert.equal(ends(true, first, '2001 年国务院将阜新确定为全国第一个资源'), false);
  assert.equal(ends(false, first, '2001 年国务院将阜新确定为全国第一个资源'), true);
});

test('a heading goes on where no further character would have fitted', () => {
  const goesOn = (value: string) => headingGoesOn(line(value), 20);
  assert.equal(goesOn('（一）20 世纪八九十年代以企业技术改造'), true);
  assert.equal(goesOn('（四）实施新一轮东北振兴战略的新要求'), false);
  assert.equal(goesOn('一、改革开放以来东北振兴战略的演进历程\n\n'), false);
});

test('stray blanks go, blanks between Latin words stay', () => {
  const mend = (value: string) => withoutStrayBlanks(textOf(value)).value;
  assert.equal(mend('东北三省 GDP 由 2003 年， 增长 -2.5% 。'), '东北三省GDP由2003年，增长-2.5%。');
  assert.equal(mend('在 PPP model 下'), '在PPP model下');
  assert.equal(withSingleBlanks(textOf('in  the\n world')).value, 'in the\nworld');
});

test('joined lines keep their offsets, and the blank stands for the line end', () => {
  const joined = joinLines(columnLines(textOf('甲乙 \n\n 丙')).map(({ text }) => text));
  assert.deepEqual(joined, { value: '甲乙 丙', at: [0, 1, 2, 6] });
});

test('a Latin word behind the last sentence is a running mark', () => {
  const { text, removed } = dropRunningMark(textOf('园建设。 Reform\n '));
  assert.equal(text.value, '园建设。');
  assert.deepEqual(
    removed.map((r) => [r.text.value, r.reason]),
    [['Reform', 'running-mark']],
  );
  assert.deepEqual(dropRunningMark(textOf('采用GDP')).removed, []);
});
