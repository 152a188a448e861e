import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fiveYear, fiveYearOf, spanOf } from '../../../src/model/five-year.ts';
import { readColumns } from './columns.ts';

test('columns under headings of two rows', () => {
  const header = [
    [
      { reading: '指标', rowspan: 2 },
      { reading: '规划目标', colspan: 2 },
      { reading: '实际完成', colspan: 2 },
    ],
    [
      { reading: '2015年' },
      { reading: '年均增长（%）' },
      { reading: '2015年' },
      { reading: '年均增长（%）' },
    ],
  ];
  assert.deepEqual(readColumns(header, fiveYear(12)), [
    { holds: 'label' },
    { holds: 'point', type: 'target', year: 2015 },
    { holds: 'growth', of: 'target' },
    { holds: 'point', type: 'actual', year: 2015 },
    { holds: 'growth', of: 'actual' },
  ]);
});

test('a year alone is where the plan starts, or what it wants', () => {
  const header = [
    ['类别', '指标', '2010年', '2015年', '年均增长（%）', '属性'].map((reading) => ({ reading })),
  ];
  assert.deepEqual(readColumns(header, fiveYear(12)), [
    { holds: 'category' },
    { holds: 'label' },
    { holds: 'point', type: 'baseline', year: 2010 },
    { holds: 'point', type: 'target', year: 2015 },
    { holds: 'growth', of: 'target' },
    { holds: 'attribute' },
  ]);
});

test('the years of a plan by the title of its table', () => {
  assert.deepEqual(fiveYearOf('东北地区“十一五”时期主要指标实现情况'), {
    number: 11,
    base: 2005,
    end: 2010,
  });
  assert.equal(fiveYearOf('东北地区“十二五”时期主要规划指标')?.end, 2015);
  assert.equal(fiveYearOf('农业重点工程'), null);
  assert.equal(spanOf(fiveYear(13)), '2016-2020');
});
