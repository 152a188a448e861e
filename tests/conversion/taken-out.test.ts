/** The library without a document, for hosts that may not publish it. */

import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { convert } from '../../scripts/commands/convert.ts';
import { PlaceEntry } from '../../src/model/data/places.ts';
import { ProjectEntry } from '../../src/model/data/projects.ts';
import { SeedCopy } from '../support/seeds.ts';
import { CONTENT, DOCUMENTS, SEEDS } from './corpus.ts';

const PROTECTED = 'reform-40';

test('without the article all else is as the site expects it, and nothing names the article', () => {
  using copy = new SeedCopy(...readdirSync(SEEDS).filter((name) => name !== PROTECTED));
  // The ids that decisions name are those that were published.
  for (const record of ['permalinks.json', 'published.json'])
    cpSync(join(CONTENT, record), join(copy.content, record));
  assert.equal(convert(copy).length, DOCUMENTS.length - 1);
  const read = (name: string) => readFileSync(join(copy.content, 'data', name), 'utf8');
  assert.ok(z.array(PlaceEntry).parse(JSON.parse(read('places.json'))).length > 300);
  assert.ok(z.array(ProjectEntry).parse(JSON.parse(read('projects.json'))).length > 900);
  for (const name of ['places.json', 'projects.json', 'citations.json', 'timeline.json'])
    assert.doesNotMatch(read(name), /"doc": "reform-40"/, name);
});
