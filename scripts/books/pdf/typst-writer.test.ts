import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BookBlock } from '../tree/book.ts';
import { typstWriter } from './typst-writer.ts';

test('no level of headings is left out: PDF/UA begins with the first', () => {
  const { block } = typstWriter('plan', { addressOf: () => null });
  const levels = [2, 1, 3, 2, 3, 1].map((level, i) => {
    const heading = { id: `h${i}`, url: '', level } as BookBlock;
    return /^#title-of-part\((\d),/.exec(block.heading(heading, ['']).join(''))?.[1];
  });
  assert.deepEqual(levels, ['1', '1', '2', '2', '3', '1']);
});
