/**
 * Values read in the sources by hand. Of the thirteenth plan the seed's own line stands beside
 * each; of the twelfth the run of digits in which it stands.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedOf } from '../conversion/corpus.ts';
import { entries } from './published.ts';

/** indicator, period, type (of), value, unit, words of the seed */
type Row = [string, string, string, number, string, string];

const PLAN_13: Row[] = [
  ['urbanization', '2015', 'actual', 60.5, '%', '常住人口城镇化率（%） 预期性 60 [3] 60.5 [3.5]'],
  ['urbanization', '2011-2015', 'cumulative actual', 3.5, '百分点', '60 [3] 60.5 [3.5]'],
  ['services-share', '2015', 'target', 40, '%', '服务业增加值比重（%） 预期性 40 [3.1] 44.7 [7.8]'],
  [
    'services-share',
    '2020',
    'target',
    47.4,
    '%',
    '（7）服务业增加值比重（%） 预期性 44.7 47.4 [2.7]',
  ],
  ['compulsory-education', '2015', 'actual', 98.3, '%', '约束性 98.5 [1.7] 98.3 [1.5]'],
  [
    'rd-intensity',
    '2015',
    'actual',
    1.3,
    '%',
    '研究与试验发展经费投入强度（%） 预期性 2 [0.8] 1.3 [0.1]',
  ],
  [
    'rd-intensity',
    '2020',
    'target',
    2.1,
    '%',
    '（3）研究与试验发展经费投入强度（%） 预期性 1.3 2.1 [0.8]',
  ],
  ['forest-stock', '2015', 'actual', 42, '亿立方米', '森林蓄积量（亿立方米） 约束性 38 [1] 42 [5]'],
  ['forest-stock', '2020', 'target', 45, '亿立方米', '森林蓄积量（亿立方米） 42 45 [3]'],
  [
    'cod',
    '2011-2015',
    'cumulative actual',
    14,
    '%',
    '化学需氧量排放下降（%） 约束性 -- [8.4] -- [14]',
  ],
  ['pension-coverage', '2015', 'actual', 3820, '万人', '（万人） 约束性 3555 [485] 3820 [750]'],
  ['labour-productivity', '2016-2020', 'growth target', 6.2, '%', '预期性 9.6 13 6.2%'],
  [
    'poverty',
    '2016-2020',
    'cumulative target',
    270,
    '万人',
    '（12）农村贫困人口脱贫（万人） 约束性 -- -- [270]',
  ],
  ['bad-surface-water', '2020', 'target', 1.5, '%', '劣Ⅴ类水体比例（%） 7.1 <1.5 --'],
];

const PLAN_12: Row[] = [
  ['urbanization', '2005', 'baseline', 52, '%', '383613524148255312'],
  ['services-share', '2010', 'actual', 36.9, '%', '073369541257-1118-015'],
  ['services-share', '2006-2010', 'cumulative actual', -1.1, '百分点', '541257-1118-015'],
  ['rd-intensity', '2006-2010', 'cumulative actual', -0.1, '百分点', '-1118-015'],
  ['grain-capacity', '2015', 'target', 12640, '万吨', '573691129360401264033123'],
  ['grain-capacity', '2011-2015', 'growth target', 2.3, '%', '573691129360401264033123'],
  ['compulsory-education', '2015', 'target', 98.5, '%', '968909120998593821717290808'],
  ['forest-cover', '2010', 'target', 38, '%', '2548519342553>6038'],
  ['ammonia-nitrogen', '2011-2015', 'cumulative target', 10.5, '%', '84571057630003'],
  ['urban-income', '2010', 'baseline', 15882, '元', '15882632040<50'],
  ['new-jobs', '2011-2015', 'cumulative target', 750, '万人', '高于经济增长速度750预期性'],
  ['affordable-housing', '2011-2015', 'cumulative target', 310, '万套', '307035554853310'],
];

for (const [doc, rows] of [
  ['plan-13', PLAN_13],
  ['plan-12', PLAN_12],
] as const) {
  for (const [id, period, type, value, unit, words] of rows) {
    test(`${doc}: ${id} ${period} ${type}`, () => {
      assert.ok(seedOf(doc).includes(words), `the source has ${words}`);
      const found = entries.filter(
        (entry) =>
          entry.doc === doc &&
          entry.source === 'table' &&
          entry.id === id &&
          entry.period === period &&
          [entry.type, entry.of].filter(Boolean).join(' ') === type,
      );
      assert.deepEqual(
        found.map((entry) => [entry.value, entry.unit]),
        [[value, unit]],
      );
    });
  }
}
