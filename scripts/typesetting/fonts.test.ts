import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Kept } from '../lib/kept.ts';
import { fontsWith, openFamilies } from './fonts.ts';

test('fonts of an earlier build are handed on, for the same characters alone', async () => {
  const store = new Map<string, Uint8Array>();
  const kept: Kept = (kind, inputs) => {
    const key = JSON.stringify([kind, ...inputs]);
    return {
      read: () => store.get(key),
      write: (bytes) => {
        store.set(key, bytes);
        return bytes;
      },
    };
  };
  const families = await openFamilies(join(import.meta.dirname, '../..'));
  const first = await fontsWith(families, '东北', kept);
  const count = store.size;
  assert.equal(count, first.length);
  assert.deepEqual(await fontsWith(families, '北东', kept), first);
  assert.equal(store.size, count);
  await fontsWith(families, '东北图', kept);
  assert.equal(store.size, 2 * count);
});
