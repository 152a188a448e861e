import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockEntry, libraryDocument, restorationEntry } from '../../../tests/support/documents.ts';
import type { RestorationEntry } from '../../model/data/restorations.ts';
import { restorationNotes } from './restoration-notes.ts';

const document = libraryDocument({
  id: 'plan-12',
  blocks: [
    blockEntry('c01-p1', { url: 'plan-12/c01.html#c01-p1' }),
    blockEntry('box-01-t1', { box: 'box-01', url: 'plan-12/c01.html#box-01-t1' }),
    blockEntry('c02-p1', { url: 'plan-12/c02.html#c02-p1' }),
  ],
});

function entry(
  id: string,
  block: string,
  raw: string,
  restored: string,
  more: Partial<RestorationEntry> = {},
): RestorationEntry {
  return restorationEntry({ id, block, raw, restored, ...more });
}

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

test('the notes of a whole document, each with the chapter it stands in', () => {
  const { notes, added, doubted } = restorationNotes(document, 'plan-12/whole.html', restorations);
  assert.deepEqual(notes['plan-12-2'], ['74', '7.4', 1, '很可能', 'c01.html']);
  assert.deepEqual(notes['plan-12-5'], ['', '%', 0, '确定', 'c02.html']);
  assert.deepEqual([added, doubted], [3, 1]);
});
