/** Every page of the built site, without a browser: its links lead somewhere, on any host. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type BuiltSite, isExternal, problemOf, readSite } from '../support/built-site.ts';
import { DIST, serveDist } from '../support/server.ts';

let site: BuiltSite;
before(() => {
  site = readSite(DIST);
});

/** Shown in place of any missing page, so that its links start from an unknown depth. */
const NOT_FOUND = '404.html';

test('every address is relative and leads to a file, and every fragment to an id of it', () => {
  const pages = [...site.pages].filter(([page]) => page !== NOT_FOUND);
  const problems = pages.flatMap(([page, { links }]) =>
    links
      .filter((link) => !isExternal(link))
      .map((link) => [link, problemOf(site, page, link)] as const)
      .filter(([link, problem]) => problem !== null && !isInLaterPart(page, link.address))
      .map(([link, problem]) => `${page}: ${link.element} "${link.address}" ${problem}`),
  );
  assert.deepEqual(problems, []);
});

/**
 * Whether an address names a row of a long list that stands in a later part of the page: scripts put
 * it into the page, and without them the page leads to its parts.
 */
function isInLaterPart(page: string, address: string): boolean {
  const { pathname, hash } = new URL(address, `https://example.org/${page}`);
  const [base = ''] = pathname.slice(1).split('.html');
  return [...site.pages].some(
    ([path, { ids }]) =>
      path.startsWith(`${base}-`) &&
      /^-\d+\.html$/.test(path.slice(base.length)) &&
      [...ids].includes(hash.slice(1)),
  );
}

for (const prefix of ['/', '/any/sub/path/']) {
  test(`every address opens over HTTP under ${prefix}`, async () => {
    const { url, close } = await serveDist(prefix);
    const pages = [...site.pages].filter(([page]) => page !== NOT_FOUND);
    const addresses = new Set(
      pages.flatMap(([page, { links }]) =>
        links
          .filter((link) => !isExternal(link))
          .map(({ address }) => new URL(address, url + page).href.replace(/[?#].*/s, '')),
      ),
    );
    const closed: string[] = [];
    for (const address of addresses) {
      const { ok, status } = await fetch(address, { method: 'HEAD' });
      if (!ok) closed.push(`${address}: ${status}`);
    }
    await close();
    assert.ok(addresses.size > site.pages.size / 2, `${addresses.size} addresses`);
    assert.deepEqual(closed, []);
  });
}

test('404.html leads to pages of the site, for a script to find, and to folders above', () => {
  const inside = site.pages.get(NOT_FOUND)?.links.filter((link) => !isExternal(link)) ?? [];
  const pages = inside.filter(({ address }) => !/^(\/|(\.\.?\/)+)$/.test(address));
  assert.ok(pages.length < inside.length);
  assert.deepEqual(
    pages.map((link) => problemOf(site, NOT_FOUND, link)).filter((problem) => problem !== null),
    [],
  );
});

test('no page gives an id twice', () => {
  const twice = [...site.pages].flatMap(([page, { ids }]) =>
    ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page}#${id}`),
  );
  assert.deepEqual(twice, []);
});
