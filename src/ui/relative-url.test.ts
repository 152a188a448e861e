import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linksFrom, relativeUrl } from './relative-url.ts';

test('a page beside the page', () => {
  assert.equal(relativeUrl('index.html', 'about.html'), 'about.html');
  assert.equal(relativeUrl('plan-13/c05.html', 'plan-13/c06.html'), 'c06.html');
});

test('a page in a folder below', () => {
  assert.equal(relativeUrl('index.html', 'plan-13/c05.html'), 'plan-13/c05.html');
});

test('a page above or in another folder', () => {
  assert.equal(relativeUrl('plan-13/c05.html', 'index.html'), '../index.html');
  assert.equal(relativeUrl('plan-13/c05.html', 'plan-12/box-01.html'), '../plan-12/box-01.html');
  assert.equal(relativeUrl('a/b/x.html', 'a/c/y.html'), '../c/y.html');
});

test('a place on the page itself is a fragment alone', () => {
  assert.equal(relativeUrl('plan-13/c05.html', 'plan-13/c05.html#c05-s1'), '#c05-s1');
});

test('the page itself is its file name', () => {
  assert.equal(relativeUrl('plan-13/c05.html', 'plan-13/c05.html'), 'c05.html');
});

test('fragments survive', () => {
  assert.equal(
    relativeUrl('plan-12/c02.html', 'about.html#plan-12-4589'),
    '../about.html#plan-12-4589',
  );
});

test('links from one page', () => {
  assert.equal(linksFrom('plan-13/index.html')('index.html'), '../index.html');
});
