import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertPortable } from './portable-names.ts';

test('the names of a site pass', () => {
  assertPortable([
    'site/index.html',
    'site/plan-13/c05.html',
    'site/contents.html',
    'site/com10.js',
  ]);
});

for (const [path, fault] of [
  ['site/专栏.html', 'is not plain ASCII'],
  ['site/a:b.html', 'is not plain ASCII'],
  ['site/aux.html', 'Windows reserves: aux.html'],
  ['site/COM1/index.html', 'Windows reserves: COM1'],
  ['site/notes.', 'ends with a dot or a blank'],
  ['site//x', 'has a part without a name'],
  ['../x', 'has a part without a name'],
  [`site/${'x'.repeat(200)}`, 'longer than 200 characters'],
] as const) {
  test(`${path.slice(0, 30)} is refused: it ${fault}`, () => {
    assert.throws(
      () => assertPortable(['site/index.html', path]),
      (error: Error) => {
        return error.message.includes(fault) && error.message.includes('\nfix: ');
      },
    );
  });
}

test('two names that are one on Windows and macOS are refused', () => {
  assert.throws(
    () => assertPortable(['site/A.html', 'site/a.html']),
    /a\.html differs from .*A\.html/,
  );
});
