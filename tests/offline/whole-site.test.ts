/** A site that isn't whole never takes the place of another, and is never served. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { checkSite } from '../../scripts/offline/check-site.ts';
import { ProjectCopy } from '../support/project-copy.ts';
import { DIST } from '../support/server.ts';

describe('a site', () => {
  let site = '';
  /** The file that a test spoils. */
  let spoiled = '';
  before(() => {
    site = mkdtempSync(join(tmpdir(), 'site-'));
    cpSync(DIST, site, { recursive: true });
  });
  afterEach(() => {
    if (spoiled) cpSync(join(DIST, spoiled), join(site, spoiled));
  });
  after(() => rmSync(site, { recursive: true }));

  function remove(path: string): void {
    spoiled = path;
    rmSync(join(site, path));
  }
  function change(path: string, change: (text: string) => string): void {
    spoiled = path;
    const file = join(site, path);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }

  test('that is whole is accepted', () => {
    checkSite(site);
  });

  const SPOILED: [string, string, () => void][] = [
    [
      'with a page without its policy',
      'pages without a policy (plan-13/c05.html)',
      () =>
        change('plan-13/c05.html', (html) => html.replace('content-security-policy', 'x-policy')),
    ],
    [
      'without a page that published addresses lead to',
      'missing pages (plan-13/c05.html)',
      () => remove('plan-13/c05.html'),
    ],
    [
      'whose search lacks a passage',
      'passages are not all in the index',
      () =>
        change('search/index/pagefind-entry.json', (json) =>
          json.replace(/"page_count":\d+/, '"page_count":1'),
        ),
    ],
    ['without a service worker', 'missing files (sw.js)', () => remove('sw.js')],
    [
      'with a file that was cut',
      'of another size (data/places.csv)',
      () => change('data/places.csv', (csv) => csv.slice(0, 100)),
    ],
  ];
  for (const [name, message, spoil] of SPOILED) {
    test(`${name} is refused`, () => {
      spoil();
      assert.throws(
        () => checkSite(site),
        (fault: Error) => {
          assert.ok(fault.message.includes(message), fault.message);
          assert.match(fault.message, /^The site isn’t whole, so dist\/ stays as it was: /);
          return true;
        },
      );
    });
  }
});

test('a site without its last file is not served', () => {
  using copy = new ProjectCopy();
  mkdirSync(join(copy.folder, 'dist'));
  writeFileSync(join(copy.folder, 'dist/index.html'), '');
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(copy.folder, 'scripts/commands/serve.ts')],
    { encoding: 'utf8', env: { ...process.env, PORT: '0' }, timeout: 10_000 },
  );
  assert.equal(status, 1);
  assert.equal(
    stderr,
    'error: There is no whole site in dist/: it has no sw.js.\nfix: npm run build\n',
  );
});
