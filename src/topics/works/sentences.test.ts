import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citingSentences } from './sentences.ts';

/** Each sentence, with the words that cite in brackets. */
function sentences(reading: string, ...words: string[]): string[] {
  const mentions = words.map((word) => {
    const start = reading.indexOf(word);
    return { start, end: start + word.length };
  });
  return citingSentences(reading, mentions).map(({ pieces }) =>
    pieces.map(({ text, cited }) => (cited ? `[${text}]` : text)).join(''),
  );
}

test('only sentences that cite are given, each once', () => {
  const reading = '甲事。按照《某意见》和《某规划》办。乙事，见《某法》。';
  assert.deepEqual(sentences(reading, '《某意见》', '《某规划》', '《某法》'), [
    '按照[《某意见》]和[《某规划》]办。',
    '乙事，见[《某法》]。',
  ]);
});

test('a quotation mark behind the stop belongs to the sentence', () => {
  assert.deepEqual(sentences('他说“看《某书》。”然后走了。', '《某书》'), ['他说“看[《某书》]。”']);
});

test('a line of a table is a sentence', () => {
  assert.deepEqual(sentences('类 甲\n乙（2003年）\n丙', '乙'), ['[乙]（2003年）']);
});

test('a text without a stop is one sentence', () => {
  assert.deepEqual(sentences('国发〔2016〕62号', '国发〔2016〕62号'), ['[国发〔2016〕62号]']);
});
