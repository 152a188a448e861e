import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockEntry, libraryDocument } from '../../tests/support/documents.ts';
import { referencesIn } from './passage-finder.ts';

const document = libraryDocument({
  id: 'plan-13',
  blocks: [blockEntry('fig-1', { kind: 'caption', url: 'plan-13/c06.html#fig-1' })],
});
const find = referencesIn([document]);

test('a figure stands where its caption does', () => {
  assert.equal(find('plan-13', 'fig-1').url, 'plan-13/c06.html#fig-1');
});

test('a figure without a caption is an error', () => {
  assert.throws(() => find('plan-13', 'fig-2'), /There is no passage plan-13\/fig-2/);
});
