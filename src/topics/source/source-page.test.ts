import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockEntry, libraryDocument } from '../../../tests/support/documents.ts';
import { passagesOfSource } from './source-page.ts';

const document = libraryDocument({
  blocks: [blockEntry('item-01'), blockEntry('item-01-p1'), blockEntry('item-01-p2')],
});

function parts(...blocks: (string | null)[]) {
  return blocks.map((block, i) => ({
    start: i,
    end: i + 1,
    page: 'opinion-62/c01.html',
    block,
    text: '一',
  }));
}

test('passages that the source has in another order say what they follow', () => {
  const passages = passagesOfSource(document, parts('item-01-p1', 'item-01', 'item-01-p2'));
  assert.deepEqual(
    passages.map(({ block, follows }) => [block?.id, follows?.id]),
    [
      ['item-01-p1', undefined],
      ['item-01', undefined],
      ['item-01-p2', 'item-01-p1'],
    ],
  );
});

test('a passage that another one cuts in two is shown where it begins', () => {
  const passages = passagesOfSource(document, parts('item-01', 'item-01-p1', 'item-01', null));
  assert.deepEqual(
    passages.map(({ block, isFirst }) => [block?.id, isFirst]),
    [
      ['item-01', true],
      ['item-01-p1', true],
      ['item-01', false],
      [undefined, false],
    ],
  );
});
