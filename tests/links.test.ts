/** Every page of the built site, without a browser: its links lead somewhere, on any host. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type BuiltSite, isExternal, problemOf, readSite } from './support/built-site.ts';
import { DIST } from './support/server.ts';

let site: BuiltSite;
before(() => {
  site = readSite(DIST);
});

test('every address is relative and leads to a file, and every fragment to an id of it', () => {
  const problems = [...site.pages].flatMap(([page, { links }]) =>
    links
      .filter((link) => !isExternal(link))
      .map((link) => [link, problemOf(site, page, link)] as const)
      .filter(([, problem]) => problem !== null)
      .map(([link, problem]) => `${page}: ${link.element} "${link.address}" ${problem}`),
  );
  assert.deepEqual(problems, []);
});

test('no page gives an id twice', () => {
  const twice = [...site.pages].flatMap(([page, { ids }]) =>
    ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page}#${id}`),
  );
  assert.deepEqual(twice, []);
});
