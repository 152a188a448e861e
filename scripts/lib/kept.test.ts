import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { keptIn } from './kept.ts';

/** A project with one program. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'kept-'));
  mkdirSync(join(root, 'src/model'), { recursive: true });
  mkdirSync(join(root, 'scripts'));
  writeFileSync(join(root, 'package-lock.json'), '{}');
  writeFileSync(join(root, 'scripts/a.ts'), '1');
  return root;
}

/** Asks for something; tells whether it had to be made, and what it is. */
function ask(root: string, inputs: string[], kind = 'sheet') {
  const place = keptIn(root)(kind, inputs);
  const old = place.read();
  const bytes = old ?? place.write(new TextEncoder().encode(inputs.join('|')));
  return { isMade: !old, text: new TextDecoder().decode(bytes) };
}

test('what was made once is not made again, byte for byte the same', () => {
  const root = project();
  assert.deepEqual(ask(root, ['a', 'b']), { isMade: true, text: 'a|b' });
  assert.deepEqual(ask(root, ['a', 'b']), { isMade: false, text: 'a|b' });
  rmSync(root, { recursive: true });
});

test('it is made anew for other inputs, another kind, and after a change of a program or package', () => {
  const root = project();
  ask(root, ['a', 'b']);
  assert.equal(ask(root, ['ab', '']).isMade, true);
  assert.equal(ask(root, ['a', 'b'], 'font').isMade, true);
  writeFileSync(join(root, 'scripts/a.test.ts'), 'tests change nothing');
  assert.equal(ask(root, ['a', 'b']).isMade, false);
  writeFileSync(join(root, 'scripts/a.ts'), '2');
  assert.equal(ask(root, ['a', 'b']).isMade, true);
  writeFileSync(join(root, 'package-lock.json'), '{"packages":{}}');
  assert.equal(ask(root, ['a', 'b']).isMade, true);
  rmSync(root, { recursive: true });
});

test('another folder keeps its own, and what nobody asked for is forgotten', () => {
  const root = project();
  ask(root, ['a']);
  const copy = mkdtempSync(join(tmpdir(), 'kept-'));
  cpSync(root, copy, { recursive: true });
  assert.equal(ask(copy, ['a']).isMade, false);
  const folder = join(root, 'node_modules/.cache/dongbei-library');
  const [old = ''] = readdirSync(folder);
  utimesSync(join(folder, old), new Date(0), new Date(0));
  ask(root, ['b']);
  assert.equal(readdirSync(folder).includes(old), false);
  for (const it of [root, copy]) rmSync(it, { recursive: true });
});
