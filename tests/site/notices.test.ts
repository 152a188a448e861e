/** The licences of others are told for all that the site hands on. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { ROOT } from '../conversion/corpus.ts';
import { DIST } from '../support/server.ts';

const notices = readFileSync(join(DIST, 'notices.txt'), 'utf8');

/** Names that stand for files of packages in programs of the search. */
const MADE_BY_BUILD: Record<string, string | null> = {
  'pagefind-engine': 'pagefind',
  'searched-index': null,
};

test('every package that a program of the pages imports has its licence in the notices', () => {
  const found = packagesOfPrograms();
  for (const expected of ['uqr', 'workbox-precaching', 'pagefind', '@oddbird/popover-polyfill'])
    assert.ok(found.has(expected), expected);
  for (const name of found) assert.ok(notices.includes(`\n${name} `), name);
});

test('the type of pictures, the data of the search and the boundaries of maps are named', () => {
  const sources = JSON.parse(readFileSync(join(ROOT, 'content/maps/sources.json'), 'utf8'));
  const boundaries = sources.map((source: { package: string }) => source.package.replace('@', ' '));
  const others = ['@fontsource-variable/noto-serif-sc', 'opencc-js', 'pinyin-pro', ...boundaries];
  for (const name of others) assert.ok(notices.includes(name), name);
  assert.match(notices, /SIL OPEN FONT LICENSE/i);
  for (const holder of ['(c) 2025 JayMuShui', '2013-2019 Michael Bostock', '2014 The GMT Team'])
    assert.ok(notices.includes(`\nCopyright ${holder}\n`), holder);
  assert.match(notices, /GNU LESSER GENERAL PUBLIC LICENSE\nVersion 3/);
  assert.doesNotMatch(notices, /<copyright holders>|Internet Systems Consortium/);
  assert.match(notices, /Permission is hereby granted/);
});

test('the notices are in the archive, and the page on the edition leads to them', () => {
  const archive = unzipSync(readFileSync(join(DIST, 'offline/dongbei-library.zip')), {
    filter: ({ name }) => name.endsWith('/notices.txt'),
  });
  assert.equal(new TextDecoder().decode(archive['dongbei-library/notices.txt']), notices);
  assert.ok(readFileSync(join(DIST, 'about.html'), 'utf8').includes('href="notices.txt"'));
});

/** Packages that modules import which run in a browser, and whatever these import. */
function packagesOfPrograms(): Set<string> {
  const all = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const open = all.filter((path) =>
    /(^|\/)(client|worker|pages\/scripts)\/.*(?<!\.test)\.ts$/.test(path),
  );
  const seen = new Set<string>();
  const packages = new Set<string>();
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const text = readFileSync(join(ROOT, 'src', path), 'utf8');
    const isEndpoint = path.startsWith('pages/scripts/');
    for (const [, from = ''] of text.matchAll(/import (?!type)[^;]*?from '([^']+)'/g)) {
      const next = join(dirname(path), from);
      // What an endpoint imports runs in the build; only what it names in a text is in its program.
      if (from.startsWith('.') && !isEndpoint && existsSync(join(ROOT, 'src', next)))
        open.push(next);
      else if (!/^(\.|node:|astro)/.test(from)) {
        const [scope = '', name] = from.split('/');
        const own = scope.startsWith('@') ? `${scope}/${name}` : scope;
        const known = own in MADE_BY_BUILD ? MADE_BY_BUILD[own] : own;
        if (known) packages.add(known);
      }
    }
  }
  return packages;
}
