import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './corpus.ts';

function files(...patterns: string[]) {
  return globSync(patterns, { cwd: ROOT }).map((path) => readFileSync(join(ROOT, path), 'utf8'));
}

/** The places where an error gets its code: the first string of these calls. */
const CODE =
  /\b(?:new EditionError|new Sequence|seedFault)\((?:\s*(?:this\.#)?seed,)?\s*'([a-z0-9-]+)'/g;
const ANY_CODE = /\b(?:new EditionError|new Sequence|seedFault)\(/g;

test('every error code is named by a test or a snapshot', () => {
  const code = files('scripts/**/*.ts').filter((text) => !text.includes("from 'node:test'"));
  const codes = new Set(code.flatMap((text) => [...text.matchAll(CODE)].map(([, name]) => name)));
  assert.ok(codes.size >= 30, [...codes].join());
  const tests = files('{scripts,tests}/**/*.test.ts', '{scripts,tests}/**/*.snapshot').join('\n');
  const untested = [...codes].filter((name) => !tests.includes(` ${name}: `));
  assert.deepEqual(untested, []);
});

test('no code hides from this test', () => {
  for (const text of files('scripts/**/*.ts')) {
    const calls = text.match(ANY_CODE)?.length ?? 0;
    // A function’s own definition, and the call that passes a code on.
    const passed =
      text.match(/function seedFault\(|new EditionError\(\s*(?:this\.#)?code,/g)?.length ?? 0;
    assert.equal(text.match(CODE)?.length ?? 0, calls - passed, text.slice(0, 300));
  }
});
