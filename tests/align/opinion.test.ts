import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { data, published } from '../conversion/corpus.ts';
import { alignments, readingOf } from './alignments.ts';

const entries = alignments.filter((entry) => entry.kind === 'opinion');
function entryOf(block: string) {
  return entries.find(({ from }) => from === `opinion-62/${block}`);
}
/** Terms whose explanation says more than the plan means by them: a document of 2017 adds officials. */
const WIDER_TERMS = new Map([['对口合作', '干部']]);

function wordsOf(block: string) {
  return entryOf(block)?.phrases.map(({ text }) => text) ?? [];
}

test('every paragraph of every item has an entry', () => {
  const items = data<{ paragraphs: { block: string }[] }[]>('items.json');
  assert.deepEqual(
    entries.map(({ from }) => from),
    items.flatMap(({ paragraphs }) => paragraphs.map(({ block }) => `opinion-62/${block}`)),
  );
});

test('shared phrases are words of both texts, none over another, and long enough', () => {
  for (const { from, to, phrases } of entries) {
    const reading = readingOf(from);
    let at = 0;
    for (const { text, start, end, places } of phrases) {
      assert.ok(start >= at, from);
      at = end;
      assert.equal(reading.slice(start, end), text);
      assert.ok(text.replace(/[\p{P}\p{S}\s]/gu, '').length >= 6, text);
      assert.ok(places.length > 0, text);
      for (const place of places) {
        assert.equal(readingOf(place.block).slice(place.start, place.end), text);
        assert.ok(to.includes(place.block), text);
      }
    }
  }
});

test('what only the opinion has is its own words, and no shared phrase is in it', () => {
  for (const { from, phrases, only } of entries)
    for (const { text, start, end } of only) {
      assert.equal(readingOf(from).slice(start, end), text);
      assert.ok(!phrases.some((phrase) => phrase.start < end && start < phrase.end), text);
      for (const { reading } of published('plan-13').blocks) assert.ok(!reading.includes(text));
    }
});

test('phrases that a reader of both texts finds are found', () => {
  assert.ok(
    wordsOf('item-01-p1').includes('实行企业投资项目管理负面清单制度，试点市场准入负面清单制度'),
  );
  assert.ok(wordsOf('item-02-p2').includes('国有企业职工家属区“三供一业”分离移交工作'));
  assert.ok(wordsOf('item-03-p1').includes('增强民营企业发展信心'));
  assert.ok(wordsOf('item-08-p1').includes('加快全光纤网络城市建设和无线宽带网络建设'));
  assert.ok(wordsOf('item-09-p2').includes('大连金普新区、哈尔滨新区、长春新区'));
  assert.ok(wordsOf('item-11-p1').includes('振奋精神、扎实苦干，创造性开展工作'));
  assert.equal(entryOf('item-09-p2')?.to[0], 'plan-13/c06-s1-p3');
});

describe('what a reader found for each clause that shares no words', () => {
  const clauses = entries.flatMap(({ from, only }) => only.map((clause) => ({ from, ...clause })));
  const plan = published('plan-13')
    .blocks.map(({ reading }) => reading)
    .join('\n');

  test('every clause has a finding, with a quote or a reason', () => {
    assert.equal(clauses.length, 107);
    for (const { text, found, places = [], reason } of clauses) {
      assert.match(found, /^(?:like|related|none)$/, text);
      assert.equal(places.length > 0, found !== 'none', text);
      assert.ok(found === 'like' || reason, text);
    }
  });

  test('a reader of both texts finds the same', () => {
    for (const [from, words, block, quote] of [
      ['item-02-p3', '国有林场改革', 'c02-s4-p2', '大力推进国有林区林场改革'],
      ['item-07-p3', '投贷联动', 'c03-s3-p2', '推广投贷联动'],
      ['item-12-p1', '运转保障水平', 'c12-s2-p1', '提高运转保障能力'],
      ['item-09-p4', '三省一区合作', 'c06-s2-p1', '深化东北地区内部合作'],
      ['item-06-p1', '“互联网+”', 'c05-s3-p2', '“互联网+”新业态'],
    ] as const) {
      const clause = clauses.find((it) => it.from.endsWith(from) && it.text.includes(words));
      assert.equal(clause?.found, 'like', words);
      const place = clause?.places?.find((it) => it.block === `plan-13/${block}`);
      const found = place && readingOf(place.block).slice(place.start, place.end);
      assert.ok(found?.includes(quote), words);
    }
  });

  test('words that are said to be missing stand nowhere in the plan, not even in a term for them', () => {
    const terms = data<{ term: string; forms: string[]; explanation: string }[]>(
      'glossary.json',
    ).filter(({ forms }) => forms.some((form) => plan.includes(form)));
    let words = 0;
    for (const { reason = '' } of clauses)
      for (const [, quoted = ''] of reason.matchAll(/没有(?:用|提)?((?:“[^”]+”)+)/g))
        for (const [, word = ''] of quoted.matchAll(/“([^”]+)”/g)) {
          assert.ok(!plan.includes(word), word);
          for (const { term, explanation } of terms)
            if (WIDER_TERMS.get(term) !== word)
              assert.ok(!explanation.includes(word), `${word}: ${term}`);
          words += 1;
        }
    assert.ok(words >= 20);
  });
});

test('what a reader misses in the plan is marked', () => {
  const only = entries.flatMap((entry) => entry.only.map(({ text }) => text));
  for (const words of [
    '积极推广“一个窗口受理、一站式办理、一条龙服务”，',
    '2017年2月底前将对口合作工作方案报国务院审定后实施。',
    '研究组建东北振兴专家顾问团。',
    '加快推进东北三省地方政府债务置换。',
  ])
    assert.ok(only.includes(words), words);
  assert.deepEqual(entryOf('item-14-p3')?.to, []);
});
