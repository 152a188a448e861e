import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../../names/readings.ts';
import { type DecidedSentence, matchTask } from './match-task.ts';
import { sentencesIn } from './sentences.ts';

function reading(block: string, text: string, box: string | null = null): Reading {
  return {
    doc: 'plan-13',
    block,
    kind: box ? 'item' : 'paragraph',
    division: 'c01',
    box,
    text,
  };
}

const PLAN = [
  reading('p1', '铁路。加快建设高速铁路网骨架。优化干线铁路布局。'),
  reading('p2', '公路。推进国省干线公路建设。加强林区道路建设。'),
  reading('i1', '丹东：提升城市功能，发展边境旅游和商贸物流。', 'box-01'),
];

function matched(text: string, decided: DecidedSentence[] = []) {
  return matchTask(sentencesIn(reading('task-001', text)), PLAN, decided).map((match) =>
    [
      match.plan.map(({ block, text: words }) => `${block} ${words}`).join('+'),
      match.task.map(({ text: words }) => words).join('+'),
      match.moved ? 'moved' : '',
      match.confidence === 'probable' ? 'probable' : '',
    ].join('|'),
  );
}

test('a task takes up a paragraph, and leaves a sentence out', () => {
  assert.deepEqual(matched('铁路。优化干线铁路布局。'), [
    'p1 铁路。|铁路。||',
    'p1 加快建设高速铁路网骨架。|||',
    'p1 优化干线铁路布局。|优化干线铁路布局。||',
  ]);
});

test('a task may hold two paragraphs', () => {
  const both = matched(`${PLAN[0]?.text}${PLAN[1]?.text}`);
  assert.equal(both.length, 6);
  assert.match(both[3] ?? '', /^p2 公路。/);
});

test('a sentence that changed its place is moved, neither removed nor added', () => {
  assert.deepEqual(matched('铁路。优化干线铁路布局。加快建设高速铁路网骨架。'), [
    'p1 铁路。|铁路。||',
    'p1 优化干线铁路布局。|优化干线铁路布局。|moved|',
    'p1 加快建设高速铁路网骨架。|加快建设高速铁路网骨架。||',
  ]);
});

test('a sentence may come from a box; in other words it is only probable', () => {
  const text = '铁路。加快建设高速铁路网骨架。提升丹东城市功能，发展商贸物流和跨境旅游。';
  assert.match(matched(text).at(-1) ?? '', /^i1 丹东：.*\|\|probable$/);
});

test('a person’s decision goes before the rules', () => {
  const sentence = '研究设立合作区。';
  const plan = sentencesIn(PLAN[2] as Reading);
  const decided: DecidedSentence = { sentence, plan, confidence: 'sure', reason: '见专栏1。' };
  assert.match(matched(`铁路。${sentence}`, [decided]).at(-1) ?? '', /^i1 .*研究设立合作区。\|\|$/);
});
