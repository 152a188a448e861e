import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockElement, permalinkOf } from './block-element.ts';

test('headings by their level', () => {
  assert.deepEqual(blockElement('heading', 1, false), { tag: 'h1', class: 'heading' });
  assert.deepEqual(blockElement('heading', 2, false), { tag: 'h2', class: 'heading' });
});

test('the title of a box names its own page', () => {
  assert.equal(blockElement('box-title', 3, false).tag, 'h3');
  assert.equal(blockElement('box-title', 3, true).tag, 'h1');
});

test('everything else is a paragraph of its kind', () => {
  assert.deepEqual(blockElement('note', undefined, false), { tag: 'p', class: 'note' });
});

test('paragraphs and tasks have a mark in the margin', () => {
  assert.deepEqual(permalinkOf('c05-s1-p12'), { mark: '12', name: '第12段的链接' });
  assert.equal(permalinkOf('item-07-p2')?.mark, '2');
  assert.deepEqual(permalinkOf('task-034'), { mark: '¶', name: '第34项任务的链接' });
});

test('headings, items and boxes have none', () => {
  for (const id of ['c05', 'c05-s1', 'c05-s1-p3-i2', 'box-08', 'box-08-i3', 'box-08-p1']) {
    assert.equal(permalinkOf(id), undefined, id);
  }
});
