import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameReadings } from './name-readings.ts';

test('names are read as the ids of their places are written, where one syllable differs', () => {
  const places = [
    { id: 'hunchun', name: '珲春市' },
    { id: 'keshiketeng', name: '克什克腾旗' },
    { id: 'heilongjiang-river', name: '黑龙江' },
    { id: 'zhirui', name: '芝瑞抽水蓄能电站' },
    { id: 'daqing', name: '大庆市' },
  ];
  assert.deepEqual(
    [...nameReadings(places)],
    [
      ['珲春', 'hun chun'],
      ['克什克腾', 'ke shi ke teng'],
    ],
  );
});
