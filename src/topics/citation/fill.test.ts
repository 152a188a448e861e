import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillTemplate } from './fill.ts';

const VALUES = {
  passage: '第五章第二节第3段',
  url: 'https://example.org/a_b/plan-13/c05.html?x=%E4#c05-s2-p3',
  accessed: '2026-11-03',
  caveat: '引文有编者补入的字。',
};

test('placeholders are replaced, wherever they stand', () => {
  const filled = fillTemplate('书: {passage}[{accessed}]. {url}. {caveat}', VALUES);
  assert.equal(filled, `书: ${VALUES.passage}[2026-11-03]. ${VALUES.url}. ${VALUES.caveat}`);
});

test('a stretch whose placeholder has nothing to say is left out', () => {
  const template = '书⟦: {passage}⟧⟦[{accessed}]⟧.⟦ {url}.⟧⟦ {caveat}⟧';
  assert.equal(fillTemplate(template, {}), '书.');
  assert.equal(fillTemplate(template, { passage: '第1段', caveat: '' }), '书: 第1段.');
});

test('APA has its own way to write a day', () => {
  assert.equal(fillTemplate('Retrieved {accessed:en}', VALUES), 'Retrieved November 3, 2026');
  assert.equal(fillTemplate('Retrieved {accessed:en}', { accessed: '某日' }), 'Retrieved 某日');
});

test('a value that looks like a placeholder or a replacement pattern is taken as it is', () => {
  assert.equal(fillTemplate('{passage} {url}', { passage: '$&{url}', url: 'u' }), '$&{url} u');
});
