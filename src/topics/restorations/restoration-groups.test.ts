import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restorationEntry } from '../../../tests/support/documents.ts';
import type { RestorationEntry } from '../../model/data/restorations.ts';
import { readingWording } from '../../model/passages/restored.ts';
import { groupByEvidence } from './restoration-groups.ts';

function made(change: Partial<RestorationEntry>): RestorationEntry {
  return restorationEntry({
    block: 'box-01-t1',
    raw: '19',
    restored: '1.9',
    kind: 'decimal',
    evidence: '算术',
    ...change,
  });
}

test('restorations of a block with one evidence are one group', () => {
  const groups = groupByEvidence([
    made({}),
    made({ kind: 'bracket' }),
    made({ evidence: '上下文' }),
    made({ kind: 'decimal' }),
    made({ block: 'c01-p1' }),
  ]);
  assert.deepEqual(
    groups.map(({ restorations }) => restorations.length),
    [3, 1, 1],
  );
  assert.deepEqual(groups[0]?.kinds, ['decimal', 'bracket']);
});

test('another confidence is another group', () => {
  assert.equal(groupByEvidence([made({}), made({ confidence: 'probable' })]).length, 2);
});

test('readings in a few words', () => {
  assert.equal(readingWording(made({})), '“19”作“1.9”');
  assert.equal(readingWording(made({ raw: '', restored: '%' })), '补“%”');
  assert.equal(readingWording(made({ restored: '19' })), '分出“19”');
  assert.equal(readingWording(made({ restored: '19', confidence: 'unknown' })), '“19”存疑');
});
