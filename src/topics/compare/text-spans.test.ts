import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markedSpans, marksOf, opinionMarks } from './text-spans.ts';

const reading = '推进简政放权改革，简化流程。';

function place(block: string) {
  return { block, start: 0, end: 4 };
}

test('a paragraph is cut where phrases and clauses begin and end', () => {
  const spans = markedSpans(
    reading,
    opinionMarks({
      to: ['plan-13/b', 'plan-13/a'],
      phrases: [
        { start: 2, end: 6, text: '简政放权', places: [place('plan-13/a'), place('plan-13/b')] },
      ],
      only: [{ start: 9, end: 14, text: '简化流程。' }],
    }),
  );
  assert.deepEqual(spans, [
    { kind: 'plain', text: '推进' },
    { kind: 'elsewhere', text: '简政放权', place: 'plan-13/b' },
    { kind: 'plain', text: '改革，' },
    { kind: 'only', text: '简化流程。' },
  ]);
  assert.equal(spans.map(({ text }) => text).join(''), reading);
});

test('a sentence with its changes counts before a phrase in it, on either side', () => {
  const segments = [
    { type: 'replaced' as const, from: '推进', to: '深化' },
    { type: 'same' as const, text: '简政放权改革，简化流程。' },
  ];
  const pair = {
    from: 'a/p1',
    to: 'b/p1',
    similarity: 0.5,
    sentences: [
      { from: { start: 0, end: 14 }, to: { start: 3, end: 17 }, similarity: 0.9, segments },
    ],
    phrases: [],
  };
  const other = {
    ...pair,
    to: 'b/p2',
    sentences: [],
    phrases: [{ text: '简政放权', from: { start: 2, end: 6 }, to: { start: 0, end: 4 } }],
  };
  assert.deepEqual(markedSpans(reading, marksOf('a/p1', 'from', [pair, other])), [
    { kind: 'changed', text: reading, segments },
  ]);
  assert.deepEqual(
    markedSpans('简政放权。', marksOf('b/p2', 'to', [pair, other])).map(({ kind }) => kind),
    ['shared', 'plain'],
  );
});
