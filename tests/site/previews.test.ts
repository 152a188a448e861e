/** Previews of the names in texts: the file that a page asks for exists. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { test } from 'node:test';
import { previewKey } from '../../src/topics/previews/client/preview-key.ts';
import { pagesIn } from '../support/built-site.ts';
import { DIST } from '../support/server.ts';

test('no page asks for previews that nobody made, and each kind of target has some', () => {
  const asked = new Map<string, string>();
  for (const page of pagesIn(DIST)) {
    const html = readFileSync(join(DIST, page), 'utf8');
    const [, files] = /<name-preview [^>]*data-files="([^"]*)"/.exec(html) ?? [];
    if (!files) continue;
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="([^"]*\.html[^"]*)"/g)) {
      const address = posix.join(dirname(page), href);
      const key = previewKey(address, files.split(' '));
      if (key) asked.set(key.file, `${page}: ${address}`);
    }
  }
  const missing = [...asked].filter(
    ([file]) => !existsSync(join(DIST, `data/previews/${file}.js`)),
  );
  assert.deepEqual(missing, []);
  for (const file of ['glossary', 'places', 'projects', 'agencies', 'references', 'plan-13']) {
    assert.ok(asked.has(file), file);
  }
});
