import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../lib/text.ts';
import { cutContents } from './contents-list.ts';

function read(value: string) {
  const { before, contents, entries, after } = cutContents(textOf(value));
  return {
    cut: [before.value, contents.value, after.value],
    entries: entries.map(({ label, number, title, page }) => [label, number, title, page]),
  };
}

test('the list is cut out, with the number of its own page', () => {
  assert.deepEqual(read('规划1目录第一章总则1第一节发展环境3正文'), {
    cut: ['规划', '1目录第一章总则1第一节发展环境3', '正文'],
    entries: [
      ['第一章', 1, '总则', 1],
      ['第一节', 1, '发展环境', 3],
    ],
  });
});

test('pages never go back: of glued digits the shortest number is the page', () => {
  const { entries } = read('目录第一节甲9第二节乙12第三节丙272第四节丁28');
  assert.deepEqual(
    entries.map(([, , , page]) => page),
    [9, 12, 27, 28],
  );
});

test('the number of page 1 begins what follows', () => {
  assert.deepEqual(read('目录第一节甲9第二节乙641本规划').cut, [
    '',
    '目录第一节甲9第二节乙64',
    '1本规划',
  ]);
});

test('a text without a list stays whole', () => {
  assert.deepEqual(read('本规划的目录见附件'), {
    cut: ['', '', '本规划的目录见附件'],
    entries: [],
  });
});
