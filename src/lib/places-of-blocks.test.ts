import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOfBlock } from './places-of-blocks.ts';
import type { LibraryDocument } from './schemas.ts';

const document = {
  divisions: [
    { id: 'c05', label: '第五章', divisions: [{ id: 'c05-s1', label: '第一节' }] },
    { id: 'c06', label: '一、', divisions: [{ id: 'item-03', label: '（三）' }] },
  ],
  boxes: [{ id: 'box-06', number: 6 }],
  blocks: [
    { id: 'c05-s1', division: 'c05-s1' },
    { id: 'c05-s1-p3', division: 'c05-s1' },
    { id: 'c05-s1-p3-i2', division: 'c05-s1' },
    { id: 'item-03-p1', division: 'item-03' },
    { id: 'box-06-t1', division: 'c05-s1', box: 'box-06' },
    { id: 'task-034', division: 'c05-s1' },
  ],
} as unknown as LibraryDocument;

test('places are called by their numbers', () => {
  assert.equal(placeOfBlock(document, 'c05-s1'), '第五章第一节');
  assert.equal(placeOfBlock(document, 'c05-s1-p3'), '第五章第一节第3段');
  assert.equal(placeOfBlock(document, 'c05-s1-p3-i2'), '第五章第一节第3段第2项');
  assert.equal(placeOfBlock(document, 'item-03-p1'), '一（三）第1段');
});

test('boxes and tasks are called by their own numbers', () => {
  assert.equal(placeOfBlock(document, 'box-06-t1'), '专栏6');
  assert.equal(placeOfBlock(document, 'task-034'), '第34项任务');
});
