import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { testFileSteps } from './test-files.mjs';

const root = mkdtempSync(join(tmpdir(), 'project-'));
after(() => rmSync(root, { recursive: true }));

/** Writes a file into the project; returns its path. */
function file(path: string, day = 1): string {
  const place = join(root, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, '');
  utimesSync(place, day * 86_400, day * 86_400);
  return place;
}

for (const folder of ['public', 'scripts', 'seeds', 'src']) mkdirSync(join(root, folder));
file('astro.config.mjs');
const unit = file('src/a.test.ts', 3);
const proof = file('tests/site/b.test.ts');

/** The programs that would run. */
function run(...words: string[]) {
  return testFileSteps(root, words).steps.map(({ package: name, args }) => name ?? args[0]);
}

describe('the tests of some files', () => {
  test('are run with the options of the test runner before the files', () => {
    const { steps, remark } = testFileSteps(root, [unit, '--test-update-snapshots']);
    assert.equal(steps.length, 1);
    assert.deepEqual(steps[0]?.args.slice(-2), ['--test-update-snapshots', unit]);
    assert.equal(remark, null);
  });

  test('come after a build where there is no site and one may be needed', () => {
    assert.deepEqual(run(unit), ['--test']);
    assert.equal(run(unit, proof).at(-1), '--test');
    assert.ok(run(unit, proof).includes('astro'));
  });

  test('don’t build a site that is there, but tell that it is older than what it is made of', () => {
    file('dist/index.html', 2);
    assert.deepEqual(run(proof), ['--test']);
    assert.equal(testFileSteps(root, [proof]).remark, null);
    file('src/pages/index.astro', 3);
    assert.match(
      testFileSteps(root, [proof]).remark ?? '',
      /^dist\/ is older than src\/pages\/index\.astro: npm run build/,
    );
  });

  test('are refused where a file isn’t there, is no test, or none is named', () => {
    const wrong: [string[], RegExp][] = [
      [[join(root, 'no.test.ts')], /^There is no test file .+no\.test\.ts\.\nfix: name files/],
      [[join(root, 'astro.config.mjs')], /astro\.config\.mjs is no test file\.\nfix: /],
      [['--test-only'], /^No test file is named\.\nfix: /],
    ];
    for (const [words, message] of wrong) {
      assert.throws(() => testFileSteps(root, words), { message });
    }
  });
});
