import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockEntry, boxEntry, division, libraryDocument } from '../../tests/support/documents.ts';
import { countParts } from './part-counts.ts';

/** A chapter with two sections. */
function chapter(label: string) {
  const sections = ['c01-s1', 'c01-s2'].map((id) => division(id, { kind: 'section' }));
  return division('c01', { label, divisions: sections });
}

test('a plan is counted by chapter, section, box and figure', () => {
  const plan = libraryDocument({
    divisions: [division('c00', { kind: 'front', label: '' }), chapter('第一章')],
    boxes: [boxEntry('box-01')],
    figures: [{ id: 'fig-1', number: 1, caption: '图1', division: 'c01' }],
    blocks: [blockEntry('box-01-t1', { kind: 'table' })],
  });
  assert.deepEqual(countParts(plan), ['1章', '2节', '1个专栏', '1幅图']);
});

test('a task list is counted by part and task', () => {
  const list = libraryDocument({
    layout: 'task-list',
    divisions: [chapter('一、')],
    blocks: [blockEntry('task-001'), blockEntry('task-002')],
  });
  assert.deepEqual(countParts(list), ['1部分', '2小节', '2项任务']);
});

test('the items of an opinion', () => {
  const opinion = libraryDocument({ layout: 'headings-after', divisions: [chapter('一、')] });
  assert.deepEqual(countParts(opinion), ['1部分', '2项']);
});
