import assert from 'node:assert/strict';
import { test } from 'node:test';
import { permalinkMark } from './permalink-mark.ts';

test('a paragraph has its number in the margin', () => {
  assert.deepEqual(permalinkMark('c05-s1-p12', 'paragraph'), {
    mark: '12',
    name: '第12段的链接',
    place: 'start',
  });
  assert.equal(permalinkMark('item-07-p2', 'paragraph').mark, '2');
});

test('everything else has a pilcrow, and a name of its own', () => {
  const marks = [
    ['task-034', 'paragraph', '第34项任务的链接', 'start'],
    ['task-034-r', 'responsibility', '责任单位的链接', 'start'],
    ['c05-s1-p3-i2', 'item', '第2项的链接', 'start'],
    ['c05-s1', 'heading', '标题的链接', 'end'],
    ['box-08', 'box-title', '专栏8的链接', 'end'],
    ['c00-keywords', 'keywords', '关键词的链接', 'end'],
    ['end-signature', 'signature', '署名的链接', 'end'],
    ['c00-abstract', 'abstract', '内容提要的链接', 'end'],
    ['c00-title', 'title', '标题的链接', 'end'],
    ['item-07-r2', 'responsibility', '第2段责任单位的链接', 'start'],
    ['fig-2', 'caption', '图2的链接', 'end'],
    ['table-1-caption', 'caption', '表题的链接', 'end'],
  ] as const;
  for (const [id, kind, name, place] of marks) {
    assert.deepEqual(permalinkMark(id, kind), { mark: '¶', name, place }, id);
  }
});

test('the rows of a table and the table itself', () => {
  const marks = [
    ['box-01-i3', 'row', '第3行的链接'],
    ['table-1-r24', 'row', '第24行的链接'],
    ['box-01-t1', 'table', '表的链接'],
  ] as const;
  for (const [id, kind, name] of marks) {
    assert.deepEqual(permalinkMark(id, kind), { mark: '¶', name, place: 'row' }, id);
  }
});
