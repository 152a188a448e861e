import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMe } from './read-me.ts';

const BYTES = readMe({
  version: '1.2.3',
  date: '2026-11-20',
  documents: [{ title: '某规划', rights: { status: 'official', statement: '不受著作权保护。' } }],
  files: 1060,
  bytes: 29_000_000,
});

test('the read-me opens rightly in any editor of Windows', () => {
  assert.deepEqual([...BYTES.slice(0, 3)], [0xef, 0xbb, 0xbf]);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(BYTES);
  assert.doesNotMatch(text, /[^\r]\n|\r[^\n]/);
});

test('the read-me says what it is, how it is opened, of which day it is and what may be done with it', () => {
  const text = new TextDecoder().decode(BYTES);
  for (const fact of [
    'index.html',
    '1.2.3',
    '2026年11月20日',
    '1,060个',
    '29.0 MB',
    '某规划',
    '不受著作权保护。',
    'SHA-256',
  ]) {
    assert.ok(text.includes(fact), fact);
  }
});

test('no line of the read-me is wider than a small window', () => {
  const lines = new TextDecoder().decode(BYTES).split('\r\n');
  assert.deepEqual(
    lines.filter((line) => line.replace(/[^\0-\xff]/g, 'xx').length > 80),
    [],
  );
});
