import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'tests-'));
after(() => rmSync(folder, { recursive: true }));

/** Runs the files of the folder as `npm test` does. */
function runAll() {
  const program = fileURLToPath(new URL('run-tests.ts', import.meta.url));
  // In a test run of its own: within another it would report to that one.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { status, stdout } = spawnSync(process.execPath, [program, `${folder}/*.test.ts`], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, stdout };
}

/** Writes a test file whose one test passes from its n-th run on. */
function passesFrom(name: string, n: number) {
  const code = `import { test } from 'node:test';
import { appendFileSync, readFileSync } from 'node:fs';
test('${name}', () => {
  appendFileSync('${name}.runs', '.');
  if (readFileSync('${name}.runs').length < ${n}) throw new Error('late');
});`;
  writeFileSync(join(folder, `${name}.test.ts`), code);
}

describe('a run of all tests', () => {
  test('tries once more what failed, and names it', () => {
    passesFrom('steady', 1);
    passesFrom('late', 2);
    const { status, stdout } = runAll();
    assert.equal(status, 0);
    assert.match(stdout, /What took longest:\n(?: {2}\d+\.\d s (?:steady|late)\.test\.ts\n){2}/);
    assert.match(stdout, /Once more, alone, what failed: late\.test\.ts\n/);
    assert.match(stdout, /Passed when tried again, and to be mended: late\.test\.ts\n/);
  });

  test('fails where a test fails twice', () => {
    passesFrom('wrong', 100);
    const { status, stdout } = runAll();
    assert.equal(status, 1);
    assert.doesNotMatch(stdout, /Passed when tried again/);
  });
});
