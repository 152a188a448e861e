import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type BuiltSite, isExternal, problemOf, readPage } from './built-site.ts';

const none = { links: [], ids: [] };
const site: BuiltSite = {
  files: new Set(['index.html', 'plan-13/c05.html', 'data/tasks.json']),
  pages: new Map([
    ['index.html', none],
    ['plan-13/c05.html', { links: [], ids: ['c05-s1', '一'] }],
  ]),
};
function problem(page: string, address: string) {
  return problemOf(site, page, { element: 'a', address });
}

describe('a link inside the site', () => {
  test('is right when its file and its id exist', () => {
    for (const address of ['c05.html#c05-s1', '#c05-s1', '#%E4%B8%80', '../index.html?q=1', '#']) {
      assert.equal(problem('plan-13/c05.html', address), null, address);
    }
    assert.equal(problem('index.html', 'data/tasks.json'), null);
  });

  test('is wrong when it would break on another host, in a sub-path or in a folder', () => {
    assert.equal(problem('index.html', '/plan-13/c05.html'), 'is not relative');
    assert.equal(problem('index.html', '//host/c05.html'), 'is not relative');
    assert.equal(problem('index.html', 'javascript:void 0'), 'is not relative');
    assert.equal(problem('index.html', '../index.html'), 'leaves the site');
    assert.match(problem('index.html', 'plan-13/') ?? '', /^names a folder/);
    assert.match(problem('index.html', './') ?? '', /^names a folder/);
    assert.match(problem('plan-13/c05.html', '..') ?? '', /^names a folder/);
  });

  test('is wrong when its file or id is missing, letter case included', () => {
    assert.match(problem('index.html', 'plan-13/C05.html') ?? '', /C05\.html, which is missing$/);
    assert.match(problem('index.html', '%E4.html') ?? '', /%E4\.html, which is missing$/);
    assert.match(problem('index.html', 'plan-13/c05.html#c05-s9') ?? '', /an id that plan-13/);
  });
});

test('only a text link may lead to another host', () => {
  assert.equal(isExternal({ element: 'a', address: 'https://www.gov.cn/' }), true);
  assert.equal(isExternal({ element: 'script', address: 'https://www.gov.cn/a.js' }), false);
  assert.equal(isExternal({ element: 'img', address: 'data:image/png;base64,' }), true);
});

test('a page is read with all its addresses and ids, templates and drawings included', () => {
  const { links, ids } = readPage(`<!doctype html><link rel="icon" href="icon.svg">
    <img id="a" src="x.png" srcset="y.png 2x, z.png 3x"><template><a id="b" href="t.html"></a>
    </template><svg><use xlink:href="#a" /></svg><form action="search.html"></form>`);
  const addresses = links.map(({ address }) => address);
  const inOrder = ['icon.svg', 'x.png', 'y.png', 'z.png', 't.html', '#a', 'search.html'];
  assert.deepEqual(addresses, inOrder);
  assert.deepEqual(ids, ['a', 'b']);
});
