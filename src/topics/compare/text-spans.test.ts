import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markedText } from './text-spans.ts';

function place(block: string) {
  return { block, start: 0, end: 4 };
}

test('a paragraph is cut where phrases and clauses begin and end', () => {
  const reading = '推进简政放权改革，简化流程。';
  const spans = markedText(reading, {
    to: ['plan-13/b', 'plan-13/a'],
    phrases: [
      { start: 2, end: 6, text: '简政放权', places: [place('plan-13/a'), place('plan-13/b')] },
    ],
    only: [{ start: 9, end: 14, text: '简化流程。' }],
  });
  assert.deepEqual(spans, [
    { kind: 'plain', text: '推进' },
    { kind: 'shared', text: '简政放权', place: 'plan-13/b' },
    { kind: 'plain', text: '改革，' },
    { kind: 'only', text: '简化流程。' },
  ]);
  assert.equal(spans.map(({ text }) => text).join(''), reading);
});
