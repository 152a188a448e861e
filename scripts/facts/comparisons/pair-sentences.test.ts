import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answers, pairSentences } from './pair-sentences.ts';

function pairs(old: string[], now: string[]) {
  return pairSentences(old, now).map((pair) => `${pair.old.join('+')}>${pair.new.join('+')}`);
}

test('sentences answer each other in their order', () => {
  assert.deepEqual(
    pairs(['加强森林保护。', '加强草原保护。'], ['加强森林保护。', '加强草原保护。']),
    ['0>0', '1>1'],
  );
});

test('what has no answer stands alone', () => {
  assert.deepEqual(
    pairs(
      ['推进垦区集团化。', '赋予黑龙江农垦粮食自营进出口权。', '支持农垦企业参与收储。'],
      ['推进垦区集团化。', '支持农垦企业参与收储。', '研究设立合作园区。'],
    ),
    ['0>0', '1>', '2>1', '>2'],
  );
});

test('one sentence may answer two', () => {
  assert.deepEqual(
    pairs(
      ['积极发展体育产业，大力发展冰雪产业。', '鼓励发展温泉疗养、中医理疗等健康养生产业。'],
      ['积极发展体育产业，鼓励发展温泉疗养、中医理疗等健康养生产业。'],
    ),
    ['0+1>0'],
  );
});

test('a sentence nearly within a longer one answers it, a short one only as a whole', () => {
  assert.ok(answers('适度发展水电，推进松花江、乌苏里江等水系梯级开发。', '适度发展水电。'));
  assert.ok(!answers('加快采煤沉陷区综合治理。', '加快推进盐碱地治理。'));
});

test('nothing to pair', () => {
  assert.deepEqual(pairs([], []), []);
});
