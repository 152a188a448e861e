import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { replaceFolder } from './replace-folder.ts';

let place = '';
let folder = '';

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'replace-'));
  folder = join(place, 'content');
});
afterEach(() => rmSync(place, { recursive: true }));

function addEarlier(): void {
  mkdirSync(join(folder, 'plan'), { recursive: true });
  writeFileSync(join(folder, 'plan/c01.mdx'), '旧');
}

test('a folder that isn’t there yet is made', () => {
  replaceFolder(folder, new Map([['plan/c01.mdx', '新']]));
  assert.equal(readFileSync(join(folder, 'plan/c01.mdx'), 'utf8'), '新');
  assert.deepEqual(readdirSync(place), ['content']);
});

test('what the new files don’t name goes', () => {
  addEarlier();
  replaceFolder(folder, new Map([['plan/c02.mdx', '新']]));
  assert.deepEqual(readdirSync(join(folder, 'plan')), ['c02.mdx']);
  assert.deepEqual(readdirSync(place), ['content']);
});

test('where writing fails, the old folder stays and nothing is left beside it', () => {
  addEarlier();
  const clash = new Map([
    ['plan', '一个文件'],
    ['plan/c01.mdx', '在文件里面'],
  ]);
  assert.throws(() => replaceFolder(folder, clash));
  assert.equal(readFileSync(join(folder, 'plan/c01.mdx'), 'utf8'), '旧');
  assert.deepEqual(readdirSync(place), ['content']);
});

test('where renaming fails, the old folder comes back', () => {
  addEarlier();
  // Without files there is no new folder to put in place.
  assert.throws(() => replaceFolder(folder, new Map()), { code: 'ENOENT' });
  assert.equal(readFileSync(join(folder, 'plan/c01.mdx'), 'utf8'), '旧');
  assert.deepEqual(readdirSync(place), ['content']);
});
