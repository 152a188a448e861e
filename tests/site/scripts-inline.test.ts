/** Scripts of the built pages: they stand in the page, so that it opens from a folder on disk. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DIST } from '../support/server.ts';

test('no page loads a module, and no script in a page imports one', () => {
  const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const loading = pages.filter((page) => {
    const html = readFileSync(join(DIST, page), 'utf8');
    return (
      /<script[^>]*type="module"[^>]*src=/.test(html) ||
      /<script type="module">[^<]*\bimport\s*[{*"'(]/.test(html)
    );
  });
  assert.deepEqual(loading, []);
});
