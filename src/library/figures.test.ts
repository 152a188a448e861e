import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockEntry, libraryDocument } from '../../tests/support/documents.ts';
import { figureUrl } from './figures.ts';

const document = libraryDocument({
  id: 'plan-13',
  blocks: [blockEntry('fig-1', { kind: 'caption', url: 'plan-13/c06.html#fig-1' })],
});

test('a figure stands where its caption does', () => {
  assert.equal(figureUrl(document, 'fig-1'), 'plan-13/c06.html#fig-1');
});

test('a figure without a caption is an error', () => {
  assert.throws(() => figureUrl(document, 'fig-2'), /plan-13 has no caption for fig-2/);
});
