import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadEdition } from '../../scripts/commands/load-edition.ts';
import { uncovered } from '../../scripts/facts/projects/boxes.ts';
import { readBoxes } from '../../scripts/facts/projects/extract.ts';
import { ROOT } from '../conversion/corpus.ts';

const { sources } = loadEdition(ROOT);
const readings = readBoxes(sources);
const byBox = Map.groupBy(readings, ({ passage }) => `${passage.doc}/${passage.box}`);

/** Counted by hand in the texts; 专栏 1, 2 are tables of indicators, 15 is left out in the source. */
const COUNTS: Record<string, number[]> = {
  'plan-12': [0, 0, 24, 38, 40, 0, 33, 28, 28, 28, 4, 37, 10, 23, 32, 20, 9],
  'plan-13': [0, 0, 18, 25, 15, 14, 12, 52, 27, 44, 5, 63, 16, 13, 0, 14, 42],
};

test('every box names as many projects as were counted by hand', () => {
  for (const [doc, counts] of Object.entries(COUNTS)) {
    const found = counts.map((_, i) => {
      const box = byBox.get(`${doc}/box-${String(i + 1).padStart(2, '0')}`) ?? [];
      return box.reduce((sum, { mentions }) => sum + mentions.length, 0);
    });
    assert.deepEqual(found, counts, doc);
  }
});

test('every character of a box is a name, a verb, a shared word, or listed with a reason', () => {
  const left = readings.flatMap((reading) =>
    uncovered(reading).map((words) => `${reading.passage.doc}/${reading.passage.block}: ${words}`),
  );
  assert.deepEqual(left, []);
});

test('what the rules take for a name names a place, but for these', () => {
  const placeless = readings
    .flatMap(({ mentions }) => mentions)
    .filter(({ by, geometry }) => by === 'rule' && geometry === 'none')
    .filter(({ type }) => !['programme', 'alliance'].includes(type))
    .map(({ name }) => name);
  assert.deepEqual(placeless, [
    '高速列车试验中心（中车长客）',
    '哈工大空间环境地面模拟装置',
    '远大科技园',
    '沈鼓—大工研究院',
    '中科院机器人与智能制造创新研究院',
    '哈工大机器人产业集团',
    '电影发展史迹旅游产品',
    '中俄原油管道二线工程',
    '中俄东线天然气管道项目',
  ]);
});
