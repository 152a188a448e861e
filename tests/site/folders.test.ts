/** A document's folder of the site is called by its id: no other folder may be in its way. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { RESERVED } from '../../scripts/lib/document-meta.ts';
import { DOCUMENTS } from '../conversion/corpus.ts';
import { DIST } from '../support/server.ts';

test('every folder is that of a document, or of a name that no document may have', () => {
  const folders = readdirSync(DIST, { withFileTypes: true }).filter((it) => it.isDirectory());
  assert.deepEqual(folders.map(({ name }) => name).sort(), [...DOCUMENTS, ...RESERVED].sort());
});
