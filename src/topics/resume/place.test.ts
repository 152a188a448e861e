import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPlace, parsePlace } from './place.ts';

const place = { url: 'plan-13/c05.html#c05-s1-p2', name: '第五章第一节第2段' };

test('a place comes back as it was kept', () => {
  assert.deepEqual(parsePlace(formatPlace(place), 'plan-13'), place);
});

test('what is no place in the document is none', () => {
  for (const text of [
    '',
    'x',
    'plan-13/c05.html#c05',
    'javascript:alert(1)\nx',
    'https://a/b.html#c\nx',
  ])
    assert.equal(parsePlace(text, 'plan-13'), undefined, text);
  assert.equal(parsePlace(formatPlace(place), 'plan-12'), undefined);
});
