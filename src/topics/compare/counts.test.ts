import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AlignedPassage, TaskAlignment } from '../../model/data/alignments.ts';
import { countsOf, percent } from './counts.ts';
import { diffRows } from './text-spans.ts';

function passage(type: AlignedPassage['type'], segments: AlignedPassage['segments']) {
  return {
    type,
    plan: [],
    task: null,
    similarity: 1,
    segments,
  };
}

const PASSAGES = [
  passage('same', [{ type: 'same', text: '甲。' }]),
  passage('same', [{ type: 'same', text: '乙。' }]),
  passage('removed', [{ type: 'removed', from: '丙丁。' }]),
  passage('same', [{ type: 'same', text: '戊。' }]),
];

function entry(status: TaskAlignment['status'], passages: AlignedPassage[]): TaskAlignment {
  return {
    kind: 'task',
    from: 'liaoning-tasks/task-001',
    to: [],
    status,
    similarity: 1,
    changes: passages.flatMap(({ segments }) =>
      segments.filter((segment) => segment.type !== 'same'),
    ),
    passages,
  };
}

test('unchanged sentences that follow each other read on', () => {
  assert.deepEqual(
    diffRows(PASSAGES).map(({ type, passages }) => [type, passages.length]),
    [
      ['same', 2],
      ['removed', 1],
      ['same', 1],
    ],
  );
});

test('tasks and sentences are counted', () => {
  const counts = countsOf([entry('edited', PASSAGES), entry('identical', PASSAGES.slice(0, 1))]);
  assert.equal(counts.tasks, 2);
  assert.equal(counts.edited, 1);
  assert.deepEqual(counts.sentences, { same: 4, edited: 0, removed: 1, added: 0 });
  assert.equal(counts.changes, 1);
  assert.equal(counts.similarity, (2 * 8) / (11 + 8));
});

test('a share is rounded down, so that only equal texts are 100%', () => {
  assert.equal(percent(1), '100%');
  assert.equal(percent(0.9999), '99.9%');
  assert.equal(percent(0.5), '50.0%');
});
