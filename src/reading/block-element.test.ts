import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockElement } from './block-element.ts';

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
