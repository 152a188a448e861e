import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restorationEntry } from '../../../tests/support/documents.ts';
import { joinedLines, readingPieces, sourcePieces } from './source-text.ts';

test('a part falls into what is kept, left out, restored, and ends of lines', () => {
  const part = { start: 10, end: 22, text: '增长19\n14 以上，\n' };
  const removed = [{ start: 15, end: 17, reason: 'page-number', text: '14' } as const];
  const restorations = [
    restorationEntry({ offset: 12, end: 14, raw: '19', restored: '1.9' }),
    restorationEntry({ offset: 14, end: 14, raw: '', restored: '%' }),
    restorationEntry({ offset: 40, end: 42, raw: '39', restored: '3.9' }),
  ];
  const pieces = sourcePieces(part, removed, restorations);
  assert.deepEqual(pieces, [
    { kind: 'kept', text: '增长' },
    { kind: 'restored', text: '19' },
    { kind: 'restored', text: '' },
    { kind: 'line-end', text: '\n' },
    { kind: 'removed', text: '14' },
    { kind: 'kept', text: ' 以上，' },
    { kind: 'line-end', text: '\n' },
  ]);
  assert.equal(pieces.map(({ text }) => text).join(''), part.text);
});

test('what the edition adds is told from what the source has', () => {
  assert.deepEqual(readingPieces('增长19', '增长1.9%'), [
    { text: '增长1', isAdded: false },
    { text: '.', isAdded: true },
    { text: '9', isAdded: false },
    { text: '%', isAdded: true },
  ]);
  assert.deepEqual(readingPieces('振兴', '振兴'), [{ text: '振兴', isAdded: false }]);
});

test('ends of lines and blanks inside a passage are counted, those around it are not', () => {
  assert.deepEqual(joinedLines(' 到 2020 \n年，振兴 东北\n', '到2020年，振兴 东北'), {
    lines: 1,
    blanks: 2,
  });
  assert.deepEqual(joinedLines('振兴\n', '振兴'), { lines: 0, blanks: 0 });
});
