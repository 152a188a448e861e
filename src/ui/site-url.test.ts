import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteUrl } from './site-url.ts';

test('the address ends with a slash, so that paths can follow it', () => {
  assert.equal(siteUrl({ SITE_URL: 'https://example.org' }), 'https://example.org/');
  assert.equal(siteUrl({ SITE_URL: 'https://example.org/a/b' }), 'https://example.org/a/b/');
  assert.equal(siteUrl({ SITE_URL: 'http://localhost:8080/a/' }), 'http://localhost:8080/a/');
});

test('a build need not know the address', () => {
  assert.equal(siteUrl({}), undefined);
  assert.equal(siteUrl({ SITE_URL: '' }), undefined);
});

test('what is no address of a site is refused', () => {
  for (const SITE_URL of [
    'example.org',
    '/dongbei/',
    'ftp://example.org/',
    'https://a.org/?b',
    'https://a.org/#b',
  ]) {
    assert.throws(() => siteUrl({ SITE_URL }), /SITE_URL is no address of a site/);
  }
});
