import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as ids from './ids.ts';

test('Chinese numbers below one thousand', () => {
  const numbers = ['一', '九', '十', '十一', '二十', '四十二', '九十九'];
  assert.deepEqual(numbers.map(ids.chineseNumber), [1, 9, 10, 11, 20, 42, 99]);
  const hundreds = ['一百', '一百零五', '一百一十', '三百二十一'];
  assert.deepEqual(hundreds.map(ids.chineseNumber), [100, 105, 110, 321]);
  for (const none of ['', '零', '百', '一二', '十十', '12', '第一'])
    assert.throws(() => ids.chineseNumber(none), RangeError, none);
});

test('numbers in Chinese read back as they were', () => {
  assert.deepEqual([1, 10, 11, 20, 42].map(ids.inChinese), ['一', '十', '十一', '二十', '四十二']);
  for (let number = 1; number < 100; number += 1)
    assert.equal(ids.chineseNumber(ids.inChinese(number)), number);
  for (const none of [0, 100, 1.5, -1])
    assert.throws(() => ids.inChinese(none), RangeError, String(none));
});

test('ids are built from the text’s own numbers', () => {
  const section = ids.sectionId(ids.chapterId(5), 1);
  assert.equal(ids.itemId(ids.paragraphId(section, 3), 2), 'c05-s1-p3-i2');
  assert.equal(ids.itemId(ids.boxId(8), 3), 'box-08-i3');
  assert.deepEqual(
    [ids.figureId(1), ids.opinionItemId(7), ids.taskId(34), ids.referenceId(5)],
    ['fig-1', 'item-07', 'task-034', 'ref-05'],
  );
});

test('what belongs to a box, a table, a task or an item has its id with a letter', () => {
  const box = ids.boxId(1);
  assert.deepEqual(
    [
      ids.labelId(box, 2),
      ids.boxTableId(box),
      ids.boxNoteId(box, 1),
      ids.captionId(ids.tableId(1)),
    ],
    ['box-01-l2', 'box-01-t1', 'box-01-n1', 'table-1-caption'],
  );
  assert.equal(ids.noteId(ids.taskId(34)), 'task-034-r');
  assert.equal(ids.noteId(ids.opinionItemId(1), 1), 'item-01-r1');
});

test('a row belongs to its table, or to the box that the table stands in', () => {
  assert.equal(ids.rowId('table-1', 4), 'table-1-r4');
  assert.equal(ids.rowId('box-01-t1', 4), 'box-01-i4');
});

test('an id is read from its beginning', () => {
  assert.deepEqual(ids.partsOfId('c05-s2-p3-i1'), {
    unit: 'section',
    head: 'c05-s2',
    number: 2,
    steps: [
      { unit: 'paragraph', number: 3 },
      { unit: 'item', number: 1 },
    ],
  });
  assert.deepEqual(ids.partsOfId('task-034-r')?.steps, [{ unit: 'row', number: Number.NaN }]);
  assert.deepEqual(ids.partsOfId('end-remark')?.steps, [{ unit: 'remark', number: Number.NaN }]);
  assert.equal(ids.partsOfId('r-4589'), undefined);
  assert.equal(ids.partsOfId('c05-s2-x')?.steps, null);
});

test('ids of documents and passages are joined and taken apart', () => {
  assert.equal(ids.fullId('plan-13', 'c05-s1'), 'plan-13/c05-s1');
  assert.deepEqual(ids.splitId('plan-13/c05-s1'), { doc: 'plan-13', id: 'c05-s1' });
  assert.throws(() => ids.splitId('c05-s1'), RangeError);
});

test('what stands in what is told from ids', () => {
  assert.equal(ids.boxOfId('box-08-i3'), 'box-08');
  assert.equal(ids.boxOfId('c05-s1-p3'), undefined);
  assert.equal(ids.isInside('c05-s1-p3', 'c05-s1'), true);
  assert.equal(ids.isInside('c05-s12', 'c05-s1'), false);
  assert.equal(ids.isTaskId(ids.taskId(34)), true);
  assert.equal(ids.isTaskId(ids.noteId(ids.taskId(34))), false);
  assert.equal(ids.isInOpinionItem('item-07-p2'), true);
});
