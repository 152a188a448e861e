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

test('a query is read in GBK, and where it was escaped twice or broken', () => {
  assert.equal(readAddress('?q=%B4%F3%C7%EC').q, '大庆');
  assert.equal(readAddress('?q=%25E5%25A4%25A7%25E5%25BA%2586').q, '大庆');
  assert.equal(readAddress('?q=%E5%A4%A7+%E5%BA%86&doc=plan-13').q, '大 庆');
  assert.equal(readAddress('?q=100%25').q, '100%');
  assert.equal(readAddress('?q=%E5%A4%A7%E4').q, '大');
  assert.equal(readAddress('?q=%').q, '%');
});

test('what was caught behind a link is no part of its last value', () => {
  for (const behind of ['。', '）', ',', '%E3%80%82', '”', ' ', '&from=timeline']) {
    assert.equal(readAddress(`?q=a&doc=plan-13${behind}`).doc, 'plan-13', behind);
    assert.equal(readAddress(`?q=a&kind=表格${behind}`).kind, 'table', behind);
    assert.equal(readAddress(`?q=a&sort=relevance${behind}`).byRelevance, true, behind);
  }
});

test('kinds may be written in Chinese; what makes no sense is left out', () => {
  assert.deepEqual(readAddress('?q=a&kind=表格'), { q: 'a', kind: 'table' });
  assert.deepEqual(readAddress('?kind=x&chapter=c05&sort=y'), { q: '' });
});
