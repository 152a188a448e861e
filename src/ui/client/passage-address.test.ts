import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passageAddress } from './passage-address.ts';

test('online: the address of the page, whatever led to it', () => {
  assert.deepEqual(
    passageAddress('http://example.org/lib/plan-13/c05.html?q=1#c05', null, 'c05-s1-p2'),
    { url: 'http://example.org/lib/plan-13/c05.html#c05-s1-p2', isAbsolute: true },
  );
});

test('from a folder on disk: the canonical address', () => {
  const canonical = 'https://example.org/plan-13/c05.html';
  assert.deepEqual(passageAddress('file:///C:/books/plan-13/c05.html', canonical, 'c05'), {
    url: 'https://example.org/plan-13/c05.html#c05',
    isAbsolute: true,
  });
});

test('on the page of a whole document: the address of the chapter', () => {
  const [whole, disk] = ['https://example.org/plan-13/whole.html', 'file:///x/plan-13/whole.html'];
  for (const [page, canonical, base] of [
    [`${whole}?q=1#c05`, null, 'https://example.org/plan-13/'],
    [disk, whole, 'https://example.org/plan-13/'],
    [disk, 'whole.html', 'plan-13/'],
  ] as const) {
    assert.equal(
      passageAddress(page, canonical, 'c05-s1', 'c05.html').url,
      `${base}c05.html#c05-s1`,
    );
  }
});

test('from a folder on disk without one: the path from the root of the site', () => {
  for (const canonical of [null, undefined, '', 'plan-13/c05.html']) {
    assert.deepEqual(passageAddress('file:///home/x/plan-13/c05.html#x', canonical, 'c05'), {
      url: 'plan-13/c05.html#c05',
      isAbsolute: false,
    });
  }
});
