import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../lib/text.ts';
import { measured } from './page-line.ts';

test('a line loses the blanks that print sets, and none between two numbers or Latin words', () => {
  for (const [line, read] of [
    ['到 2030 年，森林覆盖率达到 41.2 %', '到2030年，森林覆盖率达到41.2%'],
    ['2 常住人口城镇化率（%） 72.1   76 — 预期性', '2常住人口城镇化率（%）72.1 76— 预期性'],
    ['引进 Open Source 社区', '引进Open Source社区'],
    ['专栏 1 主要指标', '专栏1 主要指标'],
  ] as const)
    assert.equal(measured(textOf(line), false).text.value, read);
});
