import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restorationEntry } from '../../../tests/support/documents.ts';
import { effectOf } from '../../model/passages/restored.ts';
import { claimAnchor, restorationAnchor, restorationUrl, restoredPlace } from './restored-place.ts';

const restoration = restorationEntry({ id: 'plan-12-4589', raw: '40', restored: '40%' });
const block = 'plan-12/c02.html#c02-s1-p3';

test('a restoration and its place link to each other', () => {
  assert.equal(restorationAnchor('plan-12-4589'), 'r-4589');
  assert.equal(restorationUrl('plan-12-4589'), 'about.html#plan-12-4589');
  assert.equal(restoredPlace(restoration, block), 'plan-12/c02.html#r-4589');
});

test('where digits part nothing is marked, so the block is the place', () => {
  const parted = { ...restoration, restored: '40' };
  assert.equal(effectOf(parted), 'parts');
  assert.equal(restoredPlace(parted, block), block);
});

test('doubtful characters stay as they are', () => {
  assert.equal(effectOf({ raw: '7500', restored: '7500', confidence: 'unknown' }), 'doubts');
});

test('only the first place of a restoration gets its anchor', () => {
  const taken = new Set<string>();
  assert.equal(claimAnchor(taken, 'plan-12-4589'), 'r-4589');
  assert.equal(claimAnchor(taken, 'plan-12-4589'), undefined);
});
