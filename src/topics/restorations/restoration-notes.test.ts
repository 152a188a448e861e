import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LibraryDocument } from '../../model/data/documents.ts';
import type { RestorationEntry } from '../../model/data/restorations.ts';
import { restorationNotes } from './restoration-notes.ts';

const document = {
  id: 'plan-12',
  blocks: [
    { id: 'c01-p1', box: null, url: 'plan-12/c01.html#c01-p1' },
    { id: 'box-01-t1', box: 'box-01', url: 'plan-12/c01.html#box-01-t1' },
    { id: 'c02-p1', box: null, url: 'plan-12/c02.html#c02-p1' },
  ],
} as unknown as LibraryDocument;

const entry = (id: string, block: string, raw: string, restored: string | null, rest = {}) =>
  ({ id, block, raw, restored, evidence: '甲', confidence: 'sure', ...rest }) as RestorationEntry;

const restorations = [
  entry('plan-12-1', 'c01-p1', '', '%'),
  entry('plan-12-2', 'box-01-t1', '74', '7.4', { evidence: '乙', confidence: 'probable' }),
  entry('plan-12-3', 'box-01-t1', '15318', '15318'),
  entry('plan-12-4', 'box-01-t1', '亿亩', '亿亩', { confidence: 'unknown' }),
  entry('plan-12-5', 'c02-p1', '', '%'),
];

test('the notes of a chapter: each evidence once, without what has no mark in the text', () => {
  assert.deepEqual(restorationNotes(document, 'plan-12/c01.html', restorations), {
    evidence: ['甲', '乙'],
    notes: {
      'plan-12-1': ['', '%', 0, '确定'],
      'plan-12-2': ['74', '7.4', 1, '很可能'],
      'plan-12-4': ['亿亩', 0, 0, '存疑'],
    },
    added: 2,
    doubted: 1,
  });
});

test('the notes of the page of a box', () => {
  const { notes } = restorationNotes(document, 'plan-12/box-01.html', restorations);
  assert.deepEqual(Object.keys(notes), ['plan-12-2', 'plan-12-4']);
});
