import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { recoverFolder, replaceFolder } from './replace-folder.ts';

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

/**
 * Replaces the folder in a process that kills itself as it comes to a call of the file system.
 * @param call number of the call, from 1, among renaming, exchanging and removing
 * @param canExchange whether the system can exchange two folders
 * @returns whether it was killed, so that there was such a call
 */
function killedAt(call: number, canExchange: boolean): boolean {
  const program = `
    import childProcess from 'node:child_process';
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let calls = 0;
    const dying = (object, name, instead) => {
      const real = instead ?? object[name];
      object[name] = (...args) => {
        if (++calls === ${call}) process.kill(process.pid, 'SIGKILL');
        return real(...args);
      };
    };
    dying(fs, 'renameSync');
    dying(fs, 'rmSync');
    dying(childProcess, 'spawnSync', ${canExchange} ? undefined : () => ({ status: 1 }));
    syncBuiltinESMExports();
    const { replaceFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'replace-folder.ts'))});
    replaceFolder(${JSON.stringify(folder)}, new Map([['plan/c01.mdx', '新'], ['ledger', '新']]));
  `;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program]);
  assert.ok(run.signal === 'SIGKILL' || run.status === 0, String(run.stderr));
  return run.signal === 'SIGKILL';
}

for (const canExchange of [true, false]) {
  const way = canExchange ? 'exchanging' : 'renaming';
  test(`killed before any step of ${way}, one of the two folders is whole, with its ledger`, () => {
    let call = 1;
    for (let killed = true; killed; call += 1) {
      rmSync(folder, { recursive: true, force: true });
      addEarlier();
      writeFileSync(join(folder, 'ledger'), '旧');
      killed = killedAt(call, canExchange);
      recoverFolder(folder, 'ledger');
      const kept = readFileSync(join(folder, 'plan/c01.mdx'), 'utf8');
      assert.match(kept, /^[旧新]$/);
      assert.equal(readFileSync(join(folder, 'ledger'), 'utf8'), kept, `call ${call}`);
      assert.deepEqual(readdirSync(place), ['content']);
    }
    // Each way has some steps: exchange or rename twice, and remove.
    assert.ok(call > 3, `killed ${call - 2} times`);
  });
}
