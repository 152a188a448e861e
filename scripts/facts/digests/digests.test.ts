import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Digest } from '../../../src/model/data/plain-words.ts';
import type { Reading } from '../../names/readings.ts';
import { digestsOf } from './digests.ts';
import type { CuratedDigest } from './read-digests.ts';

const place = { file: 'seeds/plan/digests.yaml', line: 1, column: 3, source: '' };

function reading(block: string, kind: Reading['kind'], text: string): Reading {
  return { doc: 'plan', block, kind, text, division: 'c01', box: null };
}

const readings = [
  reading('c01', 'heading', '第一章 住房'),
  reading('c01-p1', 'paragraph', '到2015年在辽宁完成棚户区改造1.5万户，分三批进行。'),
  reading('c01-p1-r', 'responsibility', '（省住房厅）'),
  reading('c01-p2', 'paragraph', '建设公路，参与“一带一路”。'),
];

const first = { block: 'c01-p1', digest: '辽宁要在2015年前改造棚户区。', words: ['棚改'] };
const second = { block: 'c01-p2', digest: '要修路。', words: ['修路'] };

function digests(...entries: CuratedDigest[]): Digest[] {
  const names = ['辽宁', '吉林', '省住房厅', '省财政厅'];
  return digestsOf(
    readings,
    new Map([['plan', entries.map((data) => ({ data, place }))]]),
    (sentence) => names.filter((name) => sentence.includes(name)),
  );
}

test('each passage has its own, in the order of the text', () => {
  assert.deepEqual(digests(second, first), [
    { doc: 'plan', ...first },
    { doc: 'plan', ...second },
  ]);
  assert.deepEqual(digests(), []);
});

test('the note behind a passage belongs to it', () => {
  const digest = '由省住房厅改造棚户区。';
  assert.equal(digests({ ...first, digest }, second)[0]?.digest, digest);
});

for (const [fault, entries, message] of [
  ['no such passage', [{ ...first, block: 'c01-p9' }], / stale-entry: plan has no passage c01-p9/],
  ['a heading', [{ ...first, block: 'c01' }], / stale-entry: plan has no passage c01 /],
  ['two for one passage', [first, first], / duplicate-id: c01-p1 has two digests/],
  ['one left out', [first], / no-digest: c01-p2 has no digest/],
  [
    'too long',
    [{ ...first, digest: `${'棚户区'.repeat(15)}。` }],
    / untrue-digest: the digest of c01-p1 has 46/,
  ],
  [
    'no quotation marks',
    [first, { ...second, digest: '修路，参与一带一路。' }],
    /c01-p2 has 一带一路 without the quotation marks/,
  ],
  ['another figure', [{ ...first, digest: '改造1.6万户。' }], /says 1\.6, which its passage/],
  ['part of a figure', [{ ...first, digest: '到201年改造。' }], /untrue-digest: .* says 201,/],
  ['another number', [{ ...first, digest: '分四批改造。' }], /says 四, which/],
  ['another place', [{ ...first, digest: '吉林改造棚户区。' }], /says 吉林, which/],
  ['another agency', [{ ...first, digest: '省财政厅改造棚户区。' }], /says 省财政厅, which/],
  ['a word of the text', [{ ...first, words: ['棚户区'] }], /has the word 棚户区, which stands/],
] satisfies [string, CuratedDigest[], RegExp][]) {
  test(`${fault} is refused`, () => {
    assert.throws(() => digests(...entries), message);
  });
}
