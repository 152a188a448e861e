import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slice, textOf } from '../lib/text.ts';
import { block, type Tree } from '../lib/tree.ts';
import { sourceParts } from './source-parts.ts';

test('a source is cut where passages end; what is left out goes with the one before it', () => {
  const seed = ' 一章\n目录…一章\n正14\n文';
  const whole = textOf(seed);
  const removed = [
    { text: slice(whole, 4, 9), reason: 'contents' as const },
    { text: slice(whole, 11, 13), reason: 'page-number' as const },
  ];
  const text = { value: '正文', at: [10, 14] };
  const chapter = {
    type: 'division' as const,
    id: 'c01',
    kind: 'chapter' as const,
    label: '一',
    title: '章',
    children: [block('c01', 'heading', slice(whole, 1, 3)), block('c01-p1', 'paragraph', text)],
  };
  const tree = { meta: { id: 'plan' }, seed, children: [chapter], removed } as unknown as Tree;
  assert.deepEqual(
    sourceParts(tree).map(({ start, end, block: id, text: part }) => [start, end, id, part]),
    [
      [0, 4, 'c01', ' 一章\n'],
      [4, 10, null, '目录…一章\n'],
      [10, 15, 'c01-p1', '正14\n文'],
    ],
  );
});
