import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BookBlock } from '../tree/book.ts';
import { typstWriter, wholeWords, words } from './typst-writer.ts';

test('no level of headings is left out: PDF/UA begins with the first', () => {
  const { block } = typstWriter('plan', { addressOf: () => null });
  const levels = [2, 1, 3, 2, 3, 1].map((level, i) => {
    const heading: Partial<BookBlock> = { id: `h${i}`, url: '', level, content: [] };
    return /^#title-of-part\((\d),/.exec(block.heading(heading as BookBlock, []).join(''))?.[1];
  });
  assert.deepEqual(levels, ['1', '1', '2', '2', '3', '1']);
});

test('lines of a title end between words: those that stay whole come longest first', () => {
  assert.equal(wholeWords('（一）发展新兴产业 第十二章'), '("第十二章", "发展", "新兴", "产业",)');
});

test('a mark that connects goes with the character before it, and empty brackets stay apart', () => {
  assert.equal(
    words('哈尔滨—齐齐哈尔；［］表示'),
    '#"哈尔";#connected("滨", "—");#"齐齐哈尔；";#blank-brackets;#"表示";',
  );
  assert.equal(words('––––更加'), '#connected("", "––––");#"更加";');
  assert.equal(words(''), '');
});
