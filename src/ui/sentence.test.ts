import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceAround } from './sentence.ts';

function write(reading: string, ...words: string[]) {
  const spans = words.map((word): [number, number] => {
    const start = reading.indexOf(word);
    return [start, start + word.length];
  });
  return sentenceAround(reading, spans)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');
}

test('the sentence around the words, and nothing of its neighbours', () => {
  assert.equal(
    write('加快改造。推进沈阳机场扩建。新建朝阳机场。', '沈阳机场'),
    '推进[沈阳机场]扩建。',
  );
});

test('a semicolon ends a part of a list; a text may end without a sign', () => {
  assert.equal(write('沈阳：新城；大连：金州新区', '金州新区'), '大连：[金州新区]');
});

test('closing quotation marks belong to the sentence that they close', () => {
  assert.equal(write('他说：“去大连。”后来走了。', '大连'), '他说：“去[大连]。”');
});

test('several words of one sentence are marked; words of another sentence are left out', () => {
  assert.equal(write('从沈阳到大连。经营口。', '沈阳', '大连', '营口'), '从[沈阳]到[大连]。');
});

test('a very long sentence is cut around the words', () => {
  const long = `${'甲、'.repeat(100)}沈阳、${'乙、'.repeat(100)}丙。`;
  const short = write(long, '沈阳');
  assert.match(short, /^……甲、(甲、)+\[沈阳\]、(乙、)+乙?……$/);
  assert.ok(short.length < 130);
});

test('the mark of a cited work belongs to the sentence before it', () => {
  assert.equal(write('连年增长。[14]要加快京沈高铁。', '京沈高铁'), '要加快[京沈高铁]。');
});
