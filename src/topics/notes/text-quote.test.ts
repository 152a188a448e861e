import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findQuote, quoteOf } from './text-quote.ts';

const TEXT = '加快发展现代农业。加快发展服务业。加快发展现代物流。';

test('marked words are described with what stands around them', () => {
  assert.deepEqual(quoteOf(TEXT, 9, 13), {
    exact: '加快发展',
    prefix: '加快发展现代农业。',
    suffix: '服务业。加快发展现代物流。',
    start: 9,
    end: 13,
  });
});

test('they are found where they stood', () => {
  for (const start of [0, 9, 17]) {
    assert.deepEqual(findQuote(TEXT, quoteOf(TEXT, start, start + 4)), [start, start + 4]);
  }
});

test('they are found again in a text that has changed before them', () => {
  const quote = quoteOf(TEXT, 9, 13);
  assert.deepEqual(findQuote(`今后五年，${TEXT}`, quote), [14, 18]);
  assert.deepEqual(findQuote(TEXT.replace('现代农业', '农业'), quote), [7, 11]);
});

test('words that are gone are not found', () => {
  assert.equal(findQuote('别的文字。', quoteOf(TEXT, 9, 13)), undefined);
});
