import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SeedCopy } from '../support/seeds.ts';
import { ROOT } from './corpus.ts';

function run(root: string) {
  return spawnSync(process.execPath, [join(ROOT, 'scripts/commands/convert.ts'), root], {
    encoding: 'utf8',
  });
}

test('the command accounts for each document and ends with 0', () => {
  using copy = new SeedCopy('opinion-62');
  const { status, stdout, stderr } = run(copy.root);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.match(stdout, /^opinion-62: 5772 of 5772 characters kept; removed: none; .*\n$/);
  assert.ok(existsSync(join(copy.content, 'opinion-62/c01.mdx')));
});

test('the command tells a fault on stderr, without a stack, and ends with 1', () => {
  using copy = new SeedCopy('opinion-62');
  copy.rewrite('opinion-62', '（六）大力', '（七）大力');
  copy.addEarlierContent();
  const { status, stdout, stderr } = run(copy.root);
  assert.equal(stdout, '');
  assert.equal(status, 1);
  assert.deepEqual(stderr.split('\n'), [
    'seeds/opinion-62/003_d961305290848458.txt:43:1 heading-order: item 7 follows 5',
    '  （七）大力培育新动能。',
    '  fix: expected item 6: check whether a line is missing or misread',
    '',
  ]);
  assert.ok(copy.isUntouched());
});
