/** The published data are those that `src/model/` declares: nothing less, and nothing besides. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { dataDictionary } from '../../scripts/commands/data-dictionary.ts';
import { DATA_SETS } from '../../src/topics/data/registry.ts';

const ROOT = join(import.meta.dirname, '../..');
const DATA = join(ROOT, 'content/data');

const declared = DATA_SETS.flatMap(({ json }) =>
  json.flatMap((file) =>
    'path' in file
      ? [{ path: file.path, schema: file.schema }]
      : readdirSync(join(DATA, file.folder)).map((name) => ({
          path: `${file.folder}/${name}`,
          schema: file.schema,
        })),
  ),
);

describe('the contract of the data', () => {
  for (const { path, schema } of declared) {
    test(`${path} is as it is declared`, () => {
      const result = schema.safeParse(JSON.parse(readFileSync(join(DATA, path), 'utf8')));
      assert.ok(result.success, result.error && z.prettifyError(result.error));
    });
  }

  test('every JSON file that the conversion writes is declared', () => {
    const written = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json'))
      .map((path) => path.replaceAll('\\', '/'));
    assert.deepEqual(written.sort(), declared.map(({ path }) => path).sort());
  });

  test('docs/data.md is the dictionary of the declarations', () => {
    const text = readFileSync(join(ROOT, 'docs/data.md'), 'utf8');
    assert.equal(text, dataDictionary(), 'it is out of date: npm run data-dictionary');
  });
});
