import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../lib/text.ts';
import { block } from '../lib/tree.ts';
import { applyBraces } from './apply.ts';
import { readBraces } from './braces.ts';

const GROUNDS = { document: 'plan-12', evidence: '测试。', confidence: 'sure' } as const;

test('what is added at the end of a passage stands before the blank behind it', () => {
  const heading = block('c05', 'heading', textOf('优化结构 构建体系'));
  // 优化结构, and where the next word begins.
  const made = applyBraces(heading, readBraces('优化结构{，}'), [0, 1, 2, 3, 5], GROUNDS);
  assert.deepEqual(made.insertions, [{ at: 4, text: '，', restoration: 'plan-12-4' }]);
  assert.deepEqual(
    made.restorations.map(({ index, raw, restored }) => [index, raw, restored]),
    [[4, '', '，']],
  );
});
