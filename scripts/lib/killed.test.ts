/** A process that is killed while it replaces a folder, at each step that it takes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { recoverFolder } from './replace-folder.ts';

let place = '';
let folder = '';

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'killed-'));
  folder = join(place, 'content');
  write('旧');
});
afterEach(() => rmSync(place, { recursive: true }));

/** Makes the folder with a text of an age, and the record that must never be lost. */
function write(text: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'plan'), { recursive: true });
  writeFileSync(join(folder, 'plan/c01.mdx'), text);
  writeFileSync(join(folder, 'permalinks.json'), '账');
}

function files(): string {
  return readdirSync(folder, { recursive: true })
    .toSorted()
    .map((path) => (path === 'plan' ? '' : readFileSync(join(folder, String(path)), 'utf8')))
    .join('');
}

/** Replaces the folder, and kills itself before the step whose number it gets. */
const PROGRAM = `
  import fs from 'node:fs';
  import child from 'node:child_process';
  import { syncBuiltinESMExports } from 'node:module';
  const [folder, last] = process.argv.slice(-2);
  let step = 0;
  for (const [owner, name] of [[fs, 'mkdirSync'], [fs, 'writeFileSync'], [fs, 'renameSync'],
    [fs, 'rmSync'], [child, 'spawnSync']]) {
    const done = owner[name];
    owner[name] = (...args) => {
      if (step++ === Number(last)) process.kill(process.pid, 'SIGKILL');
      return done(...args);
    };
  }
  syncBuiltinESMExports();
  const { replaceFolder } = await import(${JSON.stringify(import.meta.resolve('./replace-folder.ts'))});
  replaceFolder(folder, new Map([['permalinks.json', '账'], ['plan/c01.mdx', '新']]));`;

/** @param path where programs are looked for; without Perl the system exchanges no folders */
function replace(step: number, path: string | undefined): boolean {
  const args = ['--input-type=module', '-e', PROGRAM, folder, String(step)];
  const { status, signal, stderr } = spawnSync(process.execPath, args, { env: { PATH: path } });
  assert.ok(status === 0 || signal === 'SIGKILL', String(stderr));
  return signal === 'SIGKILL';
}

describe('where folders can be exchanged', { skip: process.platform !== 'linux' }, () => {
  test('one of them is whole and in its place at every moment', () => {
    let killed = 0;
    for (; replace(killed, process.env.PATH); killed += 1) {
      assert.match(files(), /^账[旧新]$/, `killed before step ${killed}`);
      assert.equal(recoverFolder(folder, 'permalinks.json'), null);
      assert.deepEqual(readdirSync(place), ['content']);
      write('旧');
    }
    assert.ok(killed >= 6, `${killed} steps`);
    assert.equal(files(), '账新');
  });
});

describe('where they can’t', () => {
  test('the next command finds one of them whole', () => {
    const came: (string | null)[] = [];
    let killed = 0;
    for (; replace(killed, ''); killed += 1) {
      came.push(recoverFolder(folder, 'permalinks.json'));
      assert.match(files(), /^账[旧新]$/, `killed before step ${killed}`);
      assert.deepEqual(readdirSync(place), ['content']);
      write('旧');
    }
    assert.equal(came.filter(Boolean).length, 1, 'there is one moment without the folder');
    assert.match(came.find(Boolean) ?? '', /^content\.old-\d+$/);
    assert.equal(files(), '账新');
  });
});

test('a folder without its record is replaced by a left-over one that has it', () => {
  mkdirSync(`${folder}.old-1`);
  writeFileSync(join(`${folder}.old-1`, 'permalinks.json'), '账');
  rmSync(join(folder, 'permalinks.json'));
  assert.equal(recoverFolder(folder, 'permalinks.json'), 'content.old-1');
  assert.deepEqual(readdirSync(folder), ['permalinks.json']);
  assert.deepEqual(readdirSync(place), ['content']);
});

test('folders that others made beside it stay', () => {
  for (const name of ['content.old', 'content.new-1a', 'my-content.old-1', 'contents.old-1'])
    mkdirSync(join(place, name));
  recoverFolder(folder, 'permalinks.json');
  assert.equal(readdirSync(place).length, 5);
});
