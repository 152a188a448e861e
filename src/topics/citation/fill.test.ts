import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillCitation } from './fill.ts';

const VALUES = {
  passage: '第五章第二节第3段',
  url: 'https://example.org/a_b/plan-13/c05.html?x=%E4#c05-s2-p3',
  accessed: '2026-11-03',
  caveat: '引文有编者补入的字。',
};

test('placeholders are replaced, wherever they stand', () => {
  const filled = fillCitation('书: {passage}[{accessed}]. {url}. {caveat}', VALUES);
  assert.equal(filled, `书: ${VALUES.passage}[2026-11-03]. ${VALUES.url}. ${VALUES.caveat}`);
});

test('a stretch whose placeholder has nothing to say is left out', () => {
  const template = '书⟦: {passage}⟧⟦[{accessed}]⟧.⟦ {url}.⟧⟦ {caveat}⟧';
  assert.equal(fillCitation(template, {}), '书.');
  assert.equal(fillCitation(template, { passage: '第1段', caveat: '' }), '书: 第1段.');
});

test('what follows ¦ stands where the stretch is left out', () => {
  const template = '书. ⟦2016: {passage}¦(2016-12)⟧.';
  assert.equal(fillCitation(template, {}), '书. (2016-12).');
  assert.equal(fillCitation(template, VALUES), '书. 2016: 第五章第二节第3段.');
});

test('APA has its own way to write a day', () => {
  assert.equal(fillCitation('Retrieved {accessed:en}', VALUES), 'Retrieved November 3, 2026');
  assert.equal(fillCitation('Retrieved {accessed:en}', { accessed: '某日' }), 'Retrieved 某日');
});

test('RIS has dates with slashes and one line a field', () => {
  const template = 'TY  - RPRT\n⟦N1  - {caveat}\n⟧⟦Y2  - {accessed}/\n⟧ER  - ';
  const filled = fillCitation(template, { ...VALUES, caveat: '一行\n两行' });
  assert.equal(filled, 'TY  - RPRT\nN1  - 一行 两行\nY2  - 2026/11/03/\nER  - ');
});

test('no value can end a field of BibTeX', () => {
  const filled = fillCitation('@misc{x,\n\tnote = {{caveat}},\n}', { caveat: 'a}, b = {\\c' });
  assert.equal(filled, '@misc{x,\n\tnote = {a, b = c},\n}');
});

test('JSON stays JSON, without the properties that have nothing to say', () => {
  const template = JSON.stringify([
    { id: 'x', page: '{passage}', URL: '{url}', note: '注。{caveat}' },
  ]);
  const caveat = '有“引号”和 "quotes" 与 \\';
  assert.deepEqual(JSON.parse(fillCitation(template, { ...VALUES, caveat })), [
    {
      id: 'x',
      page: VALUES.passage,
      URL: VALUES.url,
      note: `注。${caveat}`,
      accessed: { 'date-parts': [[2026, 11, 3]] },
    },
  ]);
  assert.deepEqual(JSON.parse(fillCitation(template, {})), [{ id: 'x', note: '注。' }]);
});

test('a value that looks like a placeholder or a replacement pattern is taken as it is', () => {
  assert.equal(fillCitation('{passage} {url}', { passage: '$&{url}', url: 'u' }), '$&{url} u');
});
