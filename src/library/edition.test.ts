import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { editionName, readEdition } from './edition.ts';

test('CITATION.cff and package.json name the same version', () => {
  const file = new URL('../../package.json', import.meta.url);
  assert.equal(readEdition().version, JSON.parse(readFileSync(file, 'utf8')).version);
});

test('a citation names the edition by its version', () => {
  assert.equal(editionName({ version: '1.2.0', date: '2026-12-01' }), '东北振兴文库1.2.0版');
});
