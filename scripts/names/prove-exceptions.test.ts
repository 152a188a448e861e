import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditionError } from '../lib/edition-error.ts';
import type { Form } from './forms.ts';
import { proveExceptions, proveWords } from './prove-exceptions.ts';

const place = { file: 'seeds/glossary.yaml', line: 4, column: 3, source: '- id: kangyang' };
const readings = [
  { doc: 'plan-12', block: 'c01-p1', text: '发展康养产业。' },
  { doc: 'plan-13', block: 'c01-p1', text: '支持健康养老。' },
];

function prove(...forms: Form[]) {
  return proveExceptions([{ name: '康养', forms, place }], readings);
}

test('a longer word that a text has may be ruled out', () => {
  prove('康养', { t: '康养', not: ['健康养老'] }, { t: '康养', after: ['发展'] });
});

test('one that no text has is an error', () => {
  assert.throws(
    () => prove('康养', { t: '康养', not: ['健康养老', '健康养生'] }),
    (error: EditionError) => {
      assert.ok(error instanceof EditionError);
      assert.match(
        error.message,
        /^seeds\/glossary\.yaml:4:3 stale-entry: no text has 健康养生, which isn’t to be taken for 康养\n/,
      );
      return true;
    },
  );
});

test('a listed word must stand in a text', () => {
  proveWords([{ word: '健康养老', place }], readings);
  assert.throws(
    () =>
      proveWords(
        [
          { word: '康养', place },
          { word: '和龙头', place },
        ],
        readings,
      ),
    /^EditionError: seeds\/glossary\.yaml:4:3 stale-entry: no text has 和龙头\n/,
  );
});
