/** data/datapackage.json describes the files that are really there. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { csvParse } from 'd3';
import { z } from 'zod';
import { readEdition } from '../../src/library/edition.ts';
import { DIST } from '../support/server.ts';

const DATA = join(DIST, 'data');
/** Written for programs of the site or of others, extracts of a table for one page or chart, and tables in a second form. */
const NOT_DATA =
  /^(citations|passages|previews|boxes|indicators)\/|\.(js|xlsx)$|^datapackage\.json$/;

/** The schema of a package by the standard, with the library's own promises. */
const field = z.strictObject({
  name: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  type: z.enum(['string', 'integer', 'number', 'boolean']),
  description: z.string().min(2),
});
const resource = z.object({
  name: z.string().regex(/^[a-z0-9-]+$/),
  path: z.string().regex(/^(?!\/)(?!.*\.\.)[\w./-]+$/),
  title: z.string().min(2),
  format: z.enum(['csv', 'json', 'geojson']),
  mediatype: z.string().regex(/^(text|application)\/[a-z+]+$/),
  encoding: z.literal('utf-8'),
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  type: z.literal('table').optional(),
  description: z.string().optional(),
  schema: z
    .strictObject({
      fields: z.array(field).min(1),
      primaryKey: z.array(z.string()).optional(),
      missingValues: z.tuple([z.literal('')]),
    })
    .optional(),
});
const schema = z.object({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  version: z.literal(readEdition().version),
  created: z.iso.datetime(),
  contributors: z.array(z.strictObject({ title: z.string(), roles: z.array(z.string()) })).min(1),
  licenses: z.array(z.object({ name: z.string(), title: z.string() })).min(1),
  sources: z.array(z.object({ title: z.string() })).min(1),
  resources: z.array(resource).min(1),
});

const described = schema.parse(JSON.parse(read('datapackage.json').toString('utf8')));
const tables = described.resources.filter(({ format }) => format === 'csv');

test('every data file is described once, and no other', () => {
  const files = readdirSync(DATA, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(DATA.length + 1));
  assert.deepEqual(
    described.resources.map(({ path }) => path).sort(),
    files.filter((file) => !NOT_DATA.test(file)).sort(),
  );
  const names = described.resources.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
});

test('sizes and checksums are those of the files', () => {
  for (const { path, bytes, hash } of described.resources) {
    const content = read(path);
    assert.equal(content.length, bytes, path);
    assert.equal(`sha256:${createHash('sha256').update(content).digest('hex')}`, hash, path);
  }
});

describe('each table', () => {
  for (const { path, schema } of tables) {
    const rows = csvParse(read(path).toString('utf8').slice(1));
    const fields = schema?.fields ?? [];

    test(`${path} has the columns that are described, and values of their types`, () => {
      assert.deepEqual(
        rows.columns,
        fields.map(({ name }) => name),
      );
      // Nothing may have been corrected yet.
      assert.ok(rows.length > 0 || path === 'corrections.csv');
      for (const { name, type } of fields) {
        const wrong = rows.map((row) => row[name] ?? '').filter((cell) => !isOfType(cell, type));
        assert.deepEqual(wrong.slice(0, 3), [], name);
      }
    });

    test(`${path} gives no key twice`, () => {
      const key = schema?.primaryKey ?? [];
      if (key.length === 0) return;
      const keys = rows.map((row) => key.map((name) => row[name]).join('\n'));
      assert.equal(new Set(keys).size, keys.length);
    });
  }
});

function isOfType(cell: string, type: string): boolean {
  if (cell === '' || type === 'string') return true;
  if (type === 'boolean') return cell === 'true' || cell === 'false';
  return type === 'integer' ? /^-?\d+$/.test(cell) : Number.isFinite(Number(cell));
}

function read(path: string): Buffer {
  return readFileSync(join(DATA, path));
}
