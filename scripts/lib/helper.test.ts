import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { helperOf } from './helper.ts';

const folder = mkdtempSync(join(tmpdir(), 'helper-'));
after(() => rmSync(folder, { recursive: true }));

/** A program that adds to a number, and can't add some. */
function adder(): string {
  const file = join(folder, 'adder.mjs');
  const home = pathToFileURL(join(import.meta.dirname, 'helper.ts')).href;
  writeFileSync(
    file,
    `import { serveAsHelper } from '${home}';
serveAsHelper(({ to }) => ({ number }) => {
  if (number === 13) throw new Error('no thirteen');
  if (number === 99) process.exit(3);
  return { sum: to + number, pid: process.pid, mood: process.env.MOOD, bytes: new Uint8Array([1, 2]) };
});
`,
  );
  return file;
}
interface Sum {
  sum: number;
  pid: number;
  mood: string;
  bytes: Uint8Array;
}

test('a helper answers in a process of its own, begins anew after its end, and tells what failed', async () => {
  const helper = helperOf<{ to: number }, { number: number }, Sum>(
    adder(),
    { to: 40 },
    { env: { MOOD: 'good' } },
  );
  const first = await helper.ask({ number: 2 });
  assert.deepEqual([first.sum, first.mood, [...first.bytes]], [42, 'good', [1, 2]]);
  assert.notEqual(first.pid, process.pid);
  await assert.rejects(helper.ask({ number: 13 }), /no thirteen/);
  const second = await helper.ask({ number: 3 });
  assert.deepEqual([second.sum, second.pid], [43, first.pid]);
  helper.end();
  const third = await helper.ask({ number: 4 });
  assert.equal(third.sum, 44);
  assert.notEqual(third.pid, first.pid);
  await assert.rejects(helper.ask({ number: 99 }), /ended before it had answered: 3/);
  helper.end();
});
