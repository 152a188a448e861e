/** The timeline of the real texts: every date leads back to words that give it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Block, DOCUMENTS, data } from '../conversion/corpus.ts';

interface Entry {
  id: string;
  date: string;
  end?: string;
  label: string;
  kind: string;
  work?: string;
  basis?: string;
  mentions: { doc: string; block: string; quote: string }[];
}

const entries = data<Entry[]>('timeline.json');
const works = new Set(data<{ work: { id: string } }[]>('citations.json').map((it) => it.work.id));
const readings = new Map(
  DOCUMENTS.flatMap((doc) =>
    data<{ blocks: Block[] }>(`documents/${doc}.json`).blocks.map((block) => [
      `${doc}/${block.id}`,
      block.reading,
    ]),
  ),
);
function ofKind(kind: string) {
  return entries.filter((entry) => entry.kind === kind);
}

test('every entry quotes the texts', () => {
  for (const { id, mentions } of entries) {
    assert.ok(mentions.length > 0, id);
    for (const { doc, block, quote } of mentions)
      assert.ok(readings.get(`${doc}/${block}`)?.includes(quote), `${id}: ${quote}`);
  }
});

test('a quote holds each year, or the entry says where the year comes from', () => {
  for (const { id, date, end = date, basis, mentions } of entries) {
    const words = mentions.map(({ quote }) => quote).join('\n');
    const told = [date, end].every((day) => words.includes(day.slice(0, 4)));
    assert.ok(told || basis, id);
  }
});

test('ids are given once, works are there, and time runs forward', () => {
  assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
  for (const { work } of entries) assert.ok(!work || works.has(work), work);
  const years = entries.map(({ date }) => Number(date.slice(0, 4)));
  assert.deepEqual(years, years.toSorted());
  assert.equal(years[0], 1984);
  for (const { date, end } of entries) assert.ok(!end || date < end);
});

test('the documents of table 1 are all dated', () => {
  const rows = ofKind('document').filter(({ mentions }) =>
    mentions.some(({ block }) => block === 'table-1'),
  );
  // The plans of 2007 and 2012 are dated by the replies about them.
  assert.equal(rows.length, 28 + 2);
  assert.ok(rows.some(({ id, date }) => id === 'liaoning-shebao-2001' && date === '2001'));
});

/** Read by hand in the sources. */
const BY_HAND: [date: string, kind: string, passage: string, words: string][] = [
  ['1984', 'event', 'reform-40/c01-s1-p2', '1984年，国家经贸委设立了老工业基地调整改造基金'],
  ['1987', 'event', 'reform-40/c01-s1-p2', '沈阳、大连、重庆、武汉'],
  ['1995', 'event', 'reform-40/c01-s2-p1', '1995年，国务院召开会议'],
  ['2002-11', 'document', 'reform-40/c01-s2-p2', '2002年11月，党的十六大报告'],
  ['2003-10', 'document', 'reform-40/c01-s2-p2', '2003年10月，中共中央、国务院印发'],
  ['2003-12', 'event', 'reform-40/c02-p1', '2003年12月，国务院决定成立'],
  ['2009', 'document', 'plan-12/c01-s1-p3', '国发〔2009〕33号'],
  ['2014-08', 'document', 'reform-40/c04-s1-p3', '2014年8月出台'],
  ['2016-02', 'document', 'reform-40/c01-s3-p1', '2016年2月'],
  ['2016-11-01', 'document', 'opinion-62/end-date', '2016年11月1日'],
  ['2017-10', 'event', 'reform-40/c01-s3-p2', '2017年10月召开的党的十九大'],
  [
    '2017-06-30',
    'target',
    'opinion-62/item-03-p2',
    '2017年6月底前，在东北地区至少设立一家民营银行',
  ],
  ['2018-12-31', 'target', 'liaoning-tasks/task-010', '力争2018年底前'],
  ['2020', 'target', 'plan-13/c11-s4-p1', '到2020年'],
];

test('what was read by hand is there', () => {
  for (const [date, kind, passage, words] of BY_HAND) {
    const found = ofKind(kind).some(
      (entry) =>
        entry.date === date &&
        entry.mentions.some((m) => `${m.doc}/${m.block}` === passage && m.quote.includes(words)),
    );
    assert.ok(found, `${date} ${words}`);
  }
});

test('deadlines of the opinion are all there', () => {
  const items = data<{ deadlines: { date: string; block: string }[] }[]>('items.json');
  for (const { date, block } of items.flatMap(({ deadlines }) => deadlines)) {
    const found = ofKind('target').some(
      (entry) => entry.date === date && entry.mentions.some((m) => m.block === block),
    );
    assert.ok(found, `${block} ${date}`);
  }
});
