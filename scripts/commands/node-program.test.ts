import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { CHECKSUMS, checkProgram } from './node-program.mjs';

const folder = mkdtempSync(join(tmpdir(), 'node-program-'));
const program = join(folder, 'node');
const record = join(folder, 'record');
const checksum = createHash('sha256').update('program').digest('hex');
after(() => rmSync(folder, { recursive: true }));

test('a program with the checksum passes, and is read once', () => {
  writeFileSync(program, 'program');
  assert.equal(checkProgram(program, record, checksum), null);
  assert.match(readFileSync(record, 'utf8'), new RegExp(`^${checksum} 7 `));
  assert.equal(checkProgram(program, record, checksum), null);
});

test('another program is refused, also where an earlier one passed', () => {
  writeFileSync(program, 'virus');
  assert.throws(() => checkProgram(program, record, checksum), {
    message: /isn't the program .* its SHA-256 is [0-9a-f]{64}, not [0-9a-f]{64}\.\nfix: /,
  });
});

test('where no checksum is known that is said once', () => {
  assert.match(checkProgram(program, record, undefined) ?? '', /^No checksum is known/);
  assert.equal(checkProgram(program, record, undefined), null);
});

test('the checksums are of the version that the lock file has', () => {
  const root = join(import.meta.dirname, '../..');
  const { version } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages[
    'node_modules/node'
  ];
  const source = readFileSync(join(import.meta.dirname, 'node-program.mjs'), 'utf8');
  assert.ok(source.includes(`of version ${version}, `));
  const own = CHECKSUMS[`${process.platform}-${process.arch}`];
  if (own)
    assert.equal(createHash('sha256').update(readFileSync(process.execPath)).digest('hex'), own);
});
