import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LibraryDocument } from '../model/data/documents.ts';
import { figureUrl } from './figures.ts';

const document = {
  id: 'plan-13',
  blocks: [{ id: 'fig-1', url: 'plan-13/c06.html#fig-1' }],
} as unknown as LibraryDocument;

test('a figure stands where its caption does', () => {
  assert.equal(figureUrl(document, 'fig-1'), 'plan-13/c06.html#fig-1');
});

test('a figure without a caption is an error', () => {
  assert.throws(() => figureUrl(document, 'fig-2'), /plan-13 has no caption for fig-2/);
});
