import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LibraryDocument } from '../model/data/documents.ts';
import { countParts } from './part-counts.ts';

const chapter = (label: string) => ({ kind: 'chapter', label, divisions: [{}, {}] });

test('a plan is counted by chapter, section, box and figure', () => {
  const plan = {
    divisions: [{ kind: 'front', label: '' }, chapter('第一章')],
    boxes: [{}],
    figures: [{}],
    blocks: [{ id: 'box-01-t1', kind: 'table' }],
  } as unknown as LibraryDocument;
  assert.deepEqual(countParts(plan), ['1章', '2节', '1个专栏', '1幅图']);
});

test('a task list is counted by part and task', () => {
  const list = {
    layout: 'task-list',
    divisions: [chapter('一、')],
    boxes: [],
    figures: [],
    blocks: [{ id: 'task-001' }, { id: 'task-002' }],
  } as unknown as LibraryDocument;
  assert.deepEqual(countParts(list), ['1部分', '2小节', '2项任务']);
});

test('the items of an opinion', () => {
  const opinion = {
    layout: 'headings-after',
    divisions: [chapter('一、')],
    boxes: [],
    figures: [],
    blocks: [],
  } as unknown as LibraryDocument;
  assert.deepEqual(countParts(opinion), ['1部分', '2项']);
});
