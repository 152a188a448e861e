/** Lines of a page, put together from pieces as programs that make PDFs write them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { linesOfPage, type Piece } from './pdf-lines.ts';

const SIZE = 10;

/** A line of Han characters in pieces, which begin where each stands on the grid of the page. */
function row(y: number, x: number, ...texts: string[]): Piece[] {
  let at = x;
  return texts.map((text) => {
    const piece = { text, x: at, y, width: text.length * SIZE, size: SIZE };
    at += piece.width;
    return piece;
  });
}

function textsOf(pieces: readonly Piece[]): string[] {
  return linesOfPage(pieces).map(({ text }) => text);
}

describe('lines of a page', () => {
  test('are whole where fonts break them in the same place of every line', () => {
    const pieces = Array.from({ length: 12 }, (_, i) =>
      row(700 - i * 14, 70, '推动城乡融合发展提高农', '民', '素质全面建设美丽'),
    );
    assert.deepEqual(
      textsOf(pieces.flat()),
      Array(12).fill('推动城乡融合发展提高农民素质全面建设美丽'),
    );
  });

  test('of two columns are read one after the other', () => {
    const left = Array.from({ length: 12 }, (_, i) =>
      row(700 - i * 14, 70, `左栏第${'一二三四五六七八九十甲乙'[i]}行文字写满`),
    );
    const right = Array.from({ length: 12 }, (_, i) =>
      row(700 - i * 14, 310, `右栏第${'一二三四五六七八九十甲乙'[i]}行文字写满`),
    );
    const texts = textsOf([...left, ...right].flat());
    assert.equal(texts.length, 24);
    assert.ok(
      texts.slice(0, 12).every((text) => text.startsWith('左栏')),
      texts.join(),
    );
  });

  test('have a sign of another font where its piece leaves a gap', () => {
    const pieces = [
      { text: '控制在', x: 70, y: 700, width: 30, size: SIZE },
      { text: '2.2 1', x: 100, y: 700, width: 20.4, size: SIZE },
      { text: '∶', x: 112.5, y: 700, width: 2.9, size: SIZE },
      { text: '以内', x: 120.4, y: 700, width: 20, size: SIZE },
    ];
    assert.deepEqual(textsOf(pieces), ['控制在2.2∶1以内']);
  });
});
