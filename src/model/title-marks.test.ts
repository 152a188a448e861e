import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTitleMarks } from './title-marks.ts';

for (const [title, marked] of [
  ['东北振兴“十三五”规划', '《东北振兴“十三五”规划》'],
  [
    '辽宁省落实《东北振兴“十三五”规划》工作任务分工方案',
    '《辽宁省落实〈东北振兴“十三五”规划〉工作任务分工方案》',
  ],
  ['关于《甲〈乙〉丙》和《丁》的说明', '《关于〈甲《乙》丙〉和〈丁〉的说明》'],
] as const)
  test(`${title} in title marks`, () => {
    assert.equal(inTitleMarks(title), marked);
  });
