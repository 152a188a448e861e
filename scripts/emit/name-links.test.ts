import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../lib/text.ts';
import { block, type Restoration } from '../lib/tree.ts';
import { type NamedSpan, nameLinks } from './name-links.ts';

function span(start: number, end: number, to: string): NamedSpan {
  return {
    doc: 'plan-12',
    block: 'c01-p1',
    start,
    end,
    to,
  };
}

function paragraph(value: string, extra: Parameters<typeof block>[3] = {}) {
  return block('c01-p1', 'paragraph', textOf(value), extra);
}

test('of names that overlap the kind that stands first is the link', () => {
  const line = span(0, 5, 'line');
  const places = [span(0, 2, 'a'), span(3, 5, 'b'), span(6, 8, 'c')];
  const linksOf = nameLinks([{ spans: [line] }, { spans: places }]);
  assert.deepEqual(
    linksOf('plan-12', paragraph('沈阳至丹东、大连')).map(({ to }) => to),
    ['line', 'c'],
  );
});

test('a name of several agencies leads to what stands for all of them, or to nothing', () => {
  const agencies = [span(0, 6, 'liaoning'), span(0, 6, 'jilin')];
  const text = paragraph('三省人民政府负责');
  const whole = span(0, 6, 'sansheng');
  assert.deepEqual(nameLinks([{ spans: agencies }])('plan-12', text), []);
  assert.deepEqual(
    nameLinks([{ spans: agencies }, { spans: [whole] }])('plan-12', text).map(({ to }) => to),
    ['sansheng'],
  );
});

test('what is named again and again is a link once in a block, where that is wanted', () => {
  const spans = [span(0, 2, 'a'), span(3, 5, 'a')];
  const text = paragraph('沈阳、沈阳');
  assert.equal(nameLinks([{ spans, once: true }])('plan-12', text).length, 1);
  assert.equal(nameLinks([{ spans }])('plan-12', text).length, 2);
});

test('offsets are those of the text, though spans count what is restored', () => {
  const text = paragraph('达055沈阳', {
    insertions: [{ at: 2, text: '.', restoration: 'plan-12-1' }],
  });
  const [link] = nameLinks([{ spans: [span(5, 7, 'a')] }])('plan-12', text);
  assert.deepEqual(link, { start: 4, end: 6, to: 'a' });
});

test('no link has restored or doubtful characters in it', () => {
  const linksOf = nameLinks([{ spans: [span(0, 4, 'a')] }]);
  const insertion = { at: 1, text: 'T', restoration: 'plan-12-1' };
  assert.deepEqual(linksOf('plan-12', paragraph('中央企', { insertions: [insertion] })), []);
  const doubt = { index: 1, raw: '亿' } as Restoration;
  assert.deepEqual(linksOf('plan-12', paragraph('中亿企业', { restorations: [doubt] })), []);
});

test('headings have no links, and neither have other blocks than the one that is meant', () => {
  const linksOf = nameLinks([{ spans: [span(0, 2, 'a')] }]);
  assert.deepEqual(linksOf('plan-12', block('c01-p1', 'heading', textOf('沈阳'))), []);
  assert.deepEqual(linksOf('plan-13', paragraph('沈阳')), []);
});

test('a link takes in the quotation mark whose partner it holds', () => {
  const text = paragraph('依靠“原”字号、“初”字号，推进“三网”融合');
  const spans = [span(3, 7, 'a'), span(9, 13, 'b'), span(17, 19, 'c')];
  const words = nameLinks([{ spans }])('plan-12', text).map(({ start, end }) =>
    text.text.value.slice(start, end),
  );
  assert.deepEqual(words, ['“原”字号', '“初”字号', '三网']);
});
