import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { oneAtATime } from './when.ts';

test('what is asked for during a run is done once, afterwards', async () => {
  const log: string[] = [];
  let count = 0;
  const ask = oneAtATime(async () => {
    const run = ++count;
    log.push(`begin ${run}`);
    await setImmediate();
    await setImmediate();
    log.push(`end ${run}`);
  });
  const first = ask();
  await setImmediate();
  await Promise.all([first, ask(), ask()]);
  assert.deepEqual(log, ['begin 1', 'end 1', 'begin 2', 'end 2']);
  await ask();
  assert.equal(count, 3);
});

test('a run that fails fails for who asked for it, and the next one runs', async () => {
  let isBroken = true;
  const ask = oneAtATime(async () => {
    if (isBroken) throw new Error('broken');
  });
  await assert.rejects(ask(), { message: 'broken' });
  isBroken = false;
  await assert.doesNotReject(ask());
});
