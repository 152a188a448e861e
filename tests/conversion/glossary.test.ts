/** The glossary against a plain search of the texts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pinyin } from 'pinyin-pro';
import { parse } from 'yaml';
import { blockOf, DOCUMENTS, data, published, SEEDS } from './corpus.ts';

interface Term {
  id: string;
  term: string;
  forms: string[];
  explanation: string;
  quote?: { doc: string; block: string; quote: string };
  seeAlso?: string[];
  mentions: { doc: string; block: string; count: number; spans: [number, number][] }[];
}

interface Seed {
  id: string;
  term: string;
  forms?: (string | Record<'t', string>)[];
}

const terms = data<Term[]>('glossary.json');
const texts = Object.fromEntries(DOCUMENTS.map((doc) => [doc, published(doc)]));
function readingOf(doc: string, block: string) {
  return blockOf(texts[doc] as (typeof texts)[string] & object, block).reading;
}
const seeds = parse(readFileSync(join(SEEDS, 'glossary.yaml'), 'utf8')) as Seed[];

/** Finds the places of several words in a text, by a regular expression. */
function plainSearch(words: string[], text: string): [number, number][] {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const pattern = longestFirst.map((word) => word.replace(/[.+*?()（）[\]]/g, '\\$&')).join('|');
  return [...text.matchAll(new RegExp(pattern, 'g'))].map(({ index, 0: word }) => [
    index,
    index + word.length,
  ]);
}

test('a quotation has both marks of a pair or none', () => {
  const quotes = terms.flatMap(({ quote }) => quote?.quote ?? []);
  assert.ok(quotes.length > 10);
  const count = (quote: string, sign: string) => quote.split(sign).length;
  const halves = quotes.filter((quote) =>
    ['（）', '“”', '《》'].some(
      ([open = '', close = '']) => count(quote, open) !== count(quote, close),
    ),
  );
  assert.deepEqual(halves, []);
});

test('at least a hundred terms, each explained in one to three sentences', () => {
  assert.ok(terms.length >= 100, String(terms.length));
  assert.deepEqual(terms.map(({ id }) => id).toSorted(), seeds.map(({ id }) => id).toSorted());
  for (const { id, explanation } of terms) {
    assert.match(explanation, /。$/, id);
    const sentences = explanation.split('。').length - 1;
    assert.ok(sentences <= 3 && explanation.length >= 8 && explanation.length <= 130, id);
  }
});

test('a term’s passages are all that a plain search finds, and no others', () => {
  // Forms with neighbours that they need or forbid are read by hand below.
  const plain = seeds.filter(({ forms = [] }) => forms.every((form) => typeof form === 'string'));
  assert.ok(plain.length >= seeds.length - 5);
  for (const { id, term, forms } of plain) {
    const words = (forms ?? [term]) as string[];
    const found = DOCUMENTS.flatMap((doc) =>
      (texts[doc]?.blocks ?? []).map(
        ({ id: block, reading }) => [`${doc}/${block}`, plainSearch(words, reading)] as const,
      ),
    ).filter(([, spans]) => spans.length > 0);
    const own = terms.find((entry) => entry.id === id)?.mentions ?? [];
    assert.deepEqual(
      new Map(own.map(({ doc, block, spans }) => [`${doc}/${block}`, spans])),
      new Map(found),
      id,
    );
  }
});

test('forms with conditions are found where they mean the term', () => {
  const places = (id: string) =>
    (terms.find((entry) => entry.id === id)?.mentions ?? []).map(
      ({ doc, block, count }) => `${doc}/${block} ${count}`,
    );
  // Not in 健康养老, 健康养生.
  assert.deepEqual(places('kangyang'), ['plan-13/c05-s4-p3 2', 'liaoning-tasks/task-043 2']);
  // Not in 大众创业, 万众创新.
  assert.deepEqual(places('zhongchuang-zhongbao'), [
    'plan-13/c03-s1-p3 5',
    'plan-13/c04-s2-p3 1',
    'plan-13/c05-s1-p2 1',
    'liaoning-tasks/task-016 5',
    'liaoning-tasks/task-027 1',
    'liaoning-tasks/task-035 1',
  ]);
  // Not in 壮大农业产业化龙头企业.
  assert.deepEqual(places('da-nongye'), [
    'plan-12/box-07-i5 2',
    'plan-13/c04-p1 1',
    'reform-40/c04-s3-p3 1',
  ]);
});

test('counts are those of the spans, quotes are in their passages, links lead to terms', () => {
  const ids = new Set(terms.map(({ id }) => id));
  for (const { id, quote, seeAlso = [], mentions } of terms) {
    assert.ok(mentions.length > 0, id);
    for (const { count, spans } of mentions) assert.equal(count, spans.length, id);
    if (quote) assert.ok(readingOf(quote.doc, quote.block).includes(quote.quote), id);
    for (const other of seeAlso) assert.ok(ids.has(other) && other !== id, `${id} → ${other}`);
  }
});

test('terms stand in the order of their pinyin, under their own first syllable', () => {
  const ids = terms.map(({ id }) => id);
  assert.deepEqual(ids, ids.toSorted());
  for (const { id, term } of terms) {
    const [first = ''] = pinyin(term.replace('156', '一五六'), {
      toneType: 'none',
      type: 'array',
      nonZh: 'consecutive',
      v: true,
    }).filter((syllable) => /\w/.test(syllable));
    assert.ok(id.replaceAll('-', '').startsWith(first.toLowerCase().replace('.', '')), term);
  }
});
