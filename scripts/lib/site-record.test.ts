import assert from 'node:assert/strict';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { isBuiltFrom, noteBuild, stateOf, VARIABLES } from './site-record.mjs';

const ROOT = join(import.meta.dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'site-record-'));
after(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Builds, that is to say: takes the sources and notes it. */
function build(meanwhile = () => {}, environment = {}): void {
  const before = stateOf(root, 'v24', environment);
  meanwhile();
  noteBuild(root, before, stateOf(root, 'v24', environment));
}

function isCurrent(node = 'v24', environment = {}) {
  return isBuiltFrom(root, stateOf(root, node, environment));
}

write('seeds/a/a.txt', '甲');
write('src/pages/index.astro', 'a');
write('content/a/c01.mdx', '甲');
write('astro.config.mjs', '{}');
write('dist/index.html', '甲');

describe('a site', () => {
  test('is built once, and again where it was made of something else', () => {
    assert.equal(isCurrent(), false);
    build();
    assert.equal(isCurrent(), true);
    for (const path of ['seeds/a/a.txt', 'src/new.ts', 'content/a/c01.mdx', 'unknown.json']) {
      write(path, '乙');
      assert.equal(isCurrent(), false, path);
      build();
      assert.equal(isCurrent(), true, path);
    }
    assert.equal(isCurrent('v26'), false, 'another Node');
    for (const name of VARIABLES) assert.equal(isCurrent('v24', { [name]: 'x' }), false, name);
  });

  test('stays for a change of tests and guides', () => {
    build();
    for (const path of ['src/a.test.ts', 'tests/b.test.ts', 'docs/c.md', 'README.md'])
      write(path, 'x');
    assert.equal(isCurrent(), true);
  });

  test('is built anew where one of its files was touched or is gone', () => {
    build();
    utimesSync(join(root, 'dist/index.html'), 1, 1);
    assert.equal(isCurrent(), false);
    build();
    rmSync(join(root, 'dist'), { recursive: true });
    assert.equal(isCurrent(), false);
    write('dist/index.html', '甲');
  });

  test('isn’t noted where somebody wrote into its sources during the build', () => {
    write('seeds/a/a.txt', '丙');
    build(() => write('seeds/a/a.txt', '丁'));
    assert.equal(isCurrent(), false);
  });
});

test('every variable of the environment that a build reads counts', () => {
  const steps = '{commands/convert,commands/books,emit/*,read/*,facts/**,offline/*,paper-maps/*}';
  const files = globSync([`scripts/${steps}*`, 'src/**/*.{ts,astro}'], { cwd: ROOT })
    .filter((path) => /(?<!\.test)\.(ts|astro)$/.test(path))
    .map((path) => readFileSync(join(ROOT, path), 'utf8'));
  const reads = /(?:process\.env|environment)\.([A-Z_]+)|\{ ([A-Z_]+) \} = environment/g;
  const names = files
    .flatMap((text) => [...text.matchAll(reads)])
    .map(([, plain, taken]) => plain ?? taken ?? '')
    // Set by the service worker's builder, not from outside.
    .filter((name) => name !== 'NODE_ENV');
  assert.deepEqual([...new Set(names)].sort(), [...VARIABLES].sort());
});
