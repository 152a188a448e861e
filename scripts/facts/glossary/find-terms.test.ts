import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spansOf } from './find-terms.ts';
import type { TermForm } from './read-glossary.ts';

const words = (forms: TermForm[], text: string) =>
  spansOf(forms, text).map(([start, end]) => text.slice(start, end));

test('every place is found, and a longer form goes before one inside it', () => {
  assert.deepEqual(words(['合作医疗', '新型农村合作医疗'], '新型农村合作医疗，即合作医疗'), [
    '新型农村合作医疗',
    '合作医疗',
  ]);
});

test('of forms that overlap the first one counts', () => {
  assert.deepEqual(words(['甲乙', '乙丙'], '甲乙丙，乙丙'), ['甲乙', '乙丙']);
});

test('a form can need or forbid what stands beside it', () => {
  const text = '健康养老与康养，大众创业与众创';
  assert.equal(words(['康养'], text).length, 2);
  assert.equal(words([{ t: '康养', notAfter: ['健'] }], text).length, 1);
  assert.equal(words([{ t: '众创', notBefore: ['业'] }], text).length, 1);
  assert.equal(words([{ t: '众创', after: ['大'] }], text).length, 1);
  assert.equal(words([{ t: '康养', before: ['，', '。'] }], text).length, 1);
});
