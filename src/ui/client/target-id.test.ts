import assert from 'node:assert/strict';
import { test } from 'node:test';
import { targetId } from './target-id.ts';

const ids = new Set(['c06', 'c06-s2', 'c06-s2-p2', 'c06-s2-p2-i1', 'docs', 'main']);
function meant(hash: string) {
  return targetId(hash, (id) => ids.has(id));
}

test('what stands behind an id is no part of it', () => {
  const behind = ['', '。', '）', ')', ',', '，', '、', '；', '%20', '%E3%80%82', '&from=timeline'];
  for (const text of [
    ...behind,
    '?from=singlemessage',
    '%E3%80',
    '-',
    '#x',
    'a',
    ' 见',
    '/',
    '=',
    '”',
    '】',
    '😀',
  ]) {
    assert.equal(meant(`#c06-s2-p2${text}`), 'c06-s2-p2', text);
  }
});

test('capitals are small letters, full width is half width, what is escaped is no less an id', () => {
  const written = ['#C06-S2-P2。', '#c06%2Ds2%2dp2', '#c06-s2-p2%', '#c06-s2-p2%2', '#c06-s2-p2①'];
  const wide = encodeURI('Ｃ０６－ｓ２－ｐ２');
  for (const hash of [
    ...written,
    '#ｃ０６－ｓ２－ｐ２．',
    '#Ｃ０６-ｓ２-ｐ２）见',
    `#${wide}%E3`,
  ]) {
    assert.equal(meant(hash), 'c06-s2-p2', hash);
  }
});

test('the longest beginning that is an id is meant, and numbers and words stay whole', () => {
  assert.equal(meant('#c06-s2-p2-i1。'), 'c06-s2-p2-i1');
  assert.equal(meant('#c06-s2-p20'), 'c06-s2');
  assert.equal(meant('#c06-s2-p2-i10'), 'c06-s2-p2');
  assert.equal(meant('#mainland'), '');
});

test('nothing, an unknown name and a state mean no id', () => {
  for (const hash of ['', '#', '#x', '#docs=plan-12', '#。', '#p=plan-13/c06-s2-p2']) {
    assert.equal(meant(hash), '', hash);
  }
});
