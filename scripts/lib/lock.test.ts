import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { LockError, takeLock } from './lock.mjs';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Number of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

/** Counts in a file under the lock, which two at once would do wrongly, and gives no error. */
const COUNT = `
  import { readFileSync, writeFileSync } from 'node:fs';
  import { takeLock } from ${JSON.stringify(import.meta.resolve('./lock.mjs'))};
  const [file, counter] = process.argv.slice(-2);
  for (let i = 0; i < 25; i += 1) {
    const giveBack = takeLock(file);
    const count = Number(readFileSync(counter, 'utf8'));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    writeFileSync(counter, String(count + 1));
    giveBack();
  }`;

test('a lock is there while it is held, and gone afterwards', () => {
  const giveBack = takeLock(file);
  assert.equal(readFileSync(file, 'utf8'), String(process.pid));
  giveBack();
  assert.deepEqual(readdirSync(folder), []);
});

test('who holds a lock may take it again, as may the processes it starts', () => {
  const giveBack = takeLock(file);
  takeLock(file, 0)();
  assert.ok(existsSync(file));
  const program = `import { takeLock } from ${JSON.stringify(import.meta.resolve('./lock.mjs'))};
    takeLock(process.argv.at(-1), 0)();`;
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', program, file]);
  assert.equal(child.status, 0, String(child.stderr));
  assert.ok(existsSync(file));
  giveBack();
});

test('the lock of a process that has ended is taken over', () => {
  writeFileSync(file, String(endedProcess()));
  takeLock(file, 0)();
  assert.deepEqual(readdirSync(folder), []);
});

test('what processes left that were killed as they took the lock is cleared', () => {
  writeFileSync(`${file}.${endedProcess()}`, '1');
  writeFileSync(`${file}.ended-${endedProcess()}`, '1');
  writeFileSync(`${file}.${process.ppid}`, String(process.ppid));
  takeLock(file, 0)();
  assert.deepEqual(readdirSync(folder), [`lock.${process.ppid}`]);
});

test('a lock that another process keeps is refused, with the way out', () => {
  writeFileSync(file, String(process.ppid));
  assert.throws(() => takeLock(file, 0), {
    message: `Another command (process ${process.ppid}) is writing here and does not end.\nfix: wait until it has ended, or stop it; if it is none of this project, remove ${file}`,
  });
  assert.equal(readFileSync(file, 'utf8'), String(process.ppid));
});

test('a lock that can’t be written says which, and what to do', () => {
  const path = join(folder, 'missing', 'lock');
  assert.throws(
    () => takeLock(path),
    (fault) =>
      fault instanceof LockError && fault.message.includes(path) && /\nfix: /.test(fault.message),
  );
});

test('four processes, and one that ended with the lock, never write at once', async () => {
  const counter = join(folder, 'counter');
  writeFileSync(counter, '0');
  writeFileSync(file, String(endedProcess()));
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', COUNT, file, counter]),
  );
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'close'))[0]));
  assert.deepEqual(codes, [0, 0, 0, 0]);
  assert.equal(readFileSync(counter, 'utf8'), '100');
  assert.deepEqual(readdirSync(folder), ['counter']);
});

test('a step ends with the command that started it, when that is killed', {
  skip: process.platform !== 'linux',
}, async () => {
  const own = import.meta.resolve('./end-with-parent.mjs');
  const step = ['--import', own, '-e', 'console.log(process.pid); setInterval(() => 0, 9e6)'];
  const program = `require('node:child_process').spawn(process.execPath, ${JSON.stringify(step)}, { stdio: 'inherit' })`;
  const command = spawn(process.execPath, ['-e', program]);
  const [pid] = await once(command.stdout, 'data');
  command.kill('SIGKILL');
  // The step holds the other end of what the command wrote to.
  await once(command.stdout, 'end');
  assert.equal(existsSync(`/proc/${Number(pid)}/exe`), false);
});
