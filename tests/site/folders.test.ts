/** A document's folder of the site is called by its id: no other folder may be in its way. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { RESERVED } from '../../scripts/lib/document-meta.ts';
import { DOCUMENTS } from '../conversion/corpus.ts';
import { DIST } from '../support/server.ts';

/** There only where a list has grown beyond one page. */
const GROWN = ['glossary'];

test('every folder is that of a document, or of a name that no document may have', () => {
  const folders = readdirSync(DIST, { withFileTypes: true }).filter((it) => it.isDirectory());
  const names = folders.map(({ name }) => name).filter((name) => !GROWN.includes(name));
  const reserved = RESERVED.filter((name) => !GROWN.includes(name));
  assert.ok(GROWN.every((name) => RESERVED.includes(name)));
  assert.deepEqual(names.sort(), [...DOCUMENTS, ...reserved].sort());
});
