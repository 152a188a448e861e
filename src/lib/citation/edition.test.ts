import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readEdition } from './edition.ts';

test('CITATION.cff and package.json name the same version', () => {
  const file = new URL('../../../package.json', import.meta.url);
  assert.equal(readEdition().version, JSON.parse(readFileSync(file, 'utf8')).version);
});

test('the edition is named with its version and dated', () => {
  const { version, released, name } = readEdition();
  assert.equal(name, `东北振兴文库${version}版`);
  assert.match(released, /^20\d\d-\d\d-\d\d$/);
});
