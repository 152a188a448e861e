import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAddress, writeAddress } from './address.ts';

test('an address is read back as it was written', () => {
  const address = {
    q: '东北 -"a b"',
    doc: 'plan-13',
    kind: 'box',
    chapter: 'c05',
    byRelevance: true,
  } as const;
  assert.deepEqual(readAddress(writeAddress(address).replace('search.html', '')), address);
  assert.equal(writeAddress({ q: 'a' }), 'search.html?q=a');
});

test('kinds may be written in Chinese; what makes no sense is left out', () => {
  assert.deepEqual(readAddress('?q=a&kind=表格'), { q: 'a', kind: 'table' });
  assert.deepEqual(readAddress('?kind=x&chapter=c05&sort=y'), { q: '' });
});
