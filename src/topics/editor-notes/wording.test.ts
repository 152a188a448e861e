import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editorNoteAnchor, quoted } from './wording.ts';

test('marks within a quotation are inner ones', () => {
  assert.equal(quoted('“九五”计划提出'), '“‘九五’计划提出”');
});

test('a remark has an anchor of its own beside its passage', () => {
  assert.equal(editorNoteAnchor('reform-40-n2345'), 'n2345');
});
