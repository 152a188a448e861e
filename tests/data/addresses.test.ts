/** Every address in the published data opens something. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { csvParse } from 'd3';
import { parse } from 'parse5';
import { elementsOf, filesIn } from '../support/built-site.ts';
import { attribute } from '../support/page-parts.ts';
import { DIST } from '../support/server.ts';

const files = new Set(filesIn(DIST));
const anchors = new Map<string, ReadonlySet<string>>();

test('every url of every data file opens its page, at an anchor that is there', () => {
  const data = readdirSync(join(DIST, 'data'), { recursive: true, encoding: 'utf8' });
  let count = 0;
  for (const file of data.filter((path) => /\.(geo)?json$|\.csv$/.test(path))) {
    const dead = urlsIn(file).filter((url) => !opens(url));
    assert.deepEqual([...new Set(dead)], [], file);
    count += urlsIn(file).length;
  }
  assert.ok(count > 10_000);
});

/** Values under the key or column `url`; addresses of other sites are not followed. */
function urlsIn(file: string): string[] {
  const text = readFileSync(join(DIST, 'data', file), 'utf8');
  const found: string[] = [];
  if (file.endsWith('.csv')) found.push(...csvParse(text.slice(1)).map(({ url = '' }) => url));
  else
    JSON.parse(text, (key, value) => {
      if (key === 'url' && typeof value === 'string') found.push(value);
      return value;
    });
  return found.filter((url) => url !== '' && !/^https?:/.test(url));
}

function opens(url: string): boolean {
  const [page = '', anchor] = url.split('#');
  return files.has(page) && (anchor === undefined || anchorsOf(page).has(anchor));
}

function anchorsOf(page: string): ReadonlySet<string> {
  const known = anchors.get(page);
  if (known) return known;
  const elements = elementsOf(parse(readFileSync(join(DIST, page), 'utf8')));
  const found = new Set([...elements].flatMap((element) => attribute(element, 'id') ?? []));
  anchors.set(page, found);
  return found;
}
