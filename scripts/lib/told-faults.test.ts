import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { parseArgs } from 'node:util';
import { LockError } from './lock.mjs';
import { faultOf } from './told-faults.ts';

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test('what the system refuses is told with its path and a way to mend it', () => {
  const told = faultOf(thrownBy(() => writeFileSync(tmpdir(), '')));
  assert.match(told ?? '', /^\/.*:1:1 system: EISDIR: .*\n {2}fix: see that this can be read/);
});

test('a full disk is told, though its errors name no path', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
  });
  assert.equal(
    faultOf(full),
    'system: ENOSPC: no space left on device, write\n  fix: make room on the disk',
  );
});

test('an option that there isn’t and a command at work are told', () => {
  const told = faultOf(thrownBy(() => parseArgs({ args: ['--all'], options: {} })));
  assert.match(told ?? '', /^Unknown option '--all'/);
  assert.equal(faultOf(new LockError('another command')), 'another command');
});

test('a fault of the program keeps its stack', () => {
  assert.equal(faultOf(new TypeError('undefined is not a function')), null);
});
