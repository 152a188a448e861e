import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errataAddress } from './errata-address.ts';

test('a mail address and a page are taken', () => {
  assert.deepEqual(errataAddress({ ERRATA_ADDRESS: ' errata@example.org ' }), {
    href: 'mailto:errata@example.org',
    shown: 'errata@example.org',
  });
  const page = 'https://example.org/issues/new?kind=errata';
  assert.deepEqual(errataAddress({ ERRATA_ADDRESS: page }), { href: page, shown: page });
});

test('without one there is none, and what is neither is refused', () => {
  assert.equal(errataAddress({}), undefined);
  assert.equal(errataAddress({ ERRATA_ADDRESS: '' }), undefined);
  for (const ERRATA_ADDRESS of ['errata', 'javascript:alert(1)', 'a@b', 'x@y.org?cc=z@y.org']) {
    assert.throws(() => errataAddress({ ERRATA_ADDRESS }), /ERRATA_ADDRESS is no address/);
  }
});
