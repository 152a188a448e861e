/**
 * Verdicts on the targets of the two plans whose results the tables report, row by row as a reader
 * of 专栏1 in each plan would judge them.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entries, indicators } from './published.ts';

/** Target and result as the table prints them, by indicator. */
type Verdicts = Record<string, [target: string, actual: string, result: string]>;

const PLAN_11: Verdicts = {
  // At the prices of 2005 the one, at those of 2010 the other: 15318×1.074^5 = 21889.
  'gdp-per-capita': ['21889', '33312', 'incomparable'],
  'grain-capacity': ['9450', '11293', 'met'],
  'services-share': ['41', '36.9', 'missed'],
  'non-public-share': ['48', '54', 'met'],
  'rd-intensity': ['2', '1.2', 'missed'],
  urbanization: ['55', '57', 'met'],
  'energy-intensity': ['[20]', '[20]', 'met'],
  'industrial-water': ['[30]', '[30]', 'met'],
  farmland: ['2553', '2672', 'met'],
  cod: ['[10.6]', '[12.9]', 'met'],
  'sulphur-dioxide': ['[6.4]', '[7.9]', 'met'],
  'solid-waste': ['>60', '64', 'met'],
  'forest-cover': ['38', '36', 'missed'],
  unemployment: ['＜5', '4.0', 'met'],
  'pension-coverage': ['3270', '3070', 'missed'],
  'rural-medical': ['>80', '96', 'met'],
  'years-of-schooling': ['10', '9.2', 'missed'],
};

const PLAN_12: Verdicts = {
  urbanization: ['60', '60.5', 'met'],
  'services-share': ['40', '44.7', 'met'],
  'grain-capacity': ['12640', '13210', 'met'],
  'compulsory-education': ['98.5', '98.3', 'missed'],
  'senior-secondary': ['93.8', '95.0', 'met'],
  'rd-intensity': ['2', '1.3', 'missed'],
  // 件/万人 in the twelfth plan, 件 in the thirteenth, which restates the target in its own unit.
  patents: ['1.7', '3.6', 'met'],
  // 亿亩 in the twelfth plan, a slip; the thirteenth restates the target in 万公顷.
  farmland: ['2672', '2700', 'met'],
  'forest-cover': ['37.5', '38.7', 'met'],
  'forest-stock': ['38', '42', 'met'],
  'energy-intensity': ['完成国家指标', '[19.6]完成任务', 'stated'],
  'carbon-intensity': ['完成国家指标', '[21.3]完成任务', 'stated'],
  cod: ['[8.4]', '[14]', 'met'],
  'sulphur-dioxide': ['[5.7]', '[14.9]', 'met'],
  'ammonia-nitrogen': ['[10.5]', '[13.8]', 'met'],
  'nitrogen-oxides': ['[7.6]', '[16.2]', 'met'],
  'industrial-water': ['[30]', '[35.7]', 'met'],
  'irrigation-efficiency': ['0.55', '0.55', 'met'],
  'urban-income': ['高于经济增长速度', '[8.8]完成任务', 'stated'],
  'rural-income': ['高于经济增长速度', '[9.6]完成任务', 'stated'],
  unemployment: ['<5.0', '4.0', 'met'],
  'new-jobs': ['[750]', '[810]', 'met'],
  'pension-coverage': ['3555', '3820', 'met'],
  'medical-insurance': ['[3]', '[>3]', 'met'],
  'affordable-housing': ['[310]', '[410]', 'met'],
};

for (const [plan, expected] of [
  [11, PLAN_11],
  [12, PLAN_12],
] as const) {
  test(`every verdict on the targets of the ${plan}th plan`, () => {
    const judged = indicators.flatMap(({ id, outcomes }) =>
      outcomes
        .filter((one) => one.plan === plan && one.result !== 'open')
        .map(({ target, actual, result }) => [id, [target, actual, result]] as const),
    );
    assert.deepEqual(Object.fromEntries(judged), expected);
  });
}

test('money is told with its prices, and no verdict mixes them', () => {
  const money = entries.filter(({ source, unit }) => source === 'table' && unit.includes('元'));
  assert.deepEqual(
    money.map(({ id, period, type, raw, prices }) => [id, period, type, raw, prices].join(' ')),
    [
      'gdp-per-capita 2005 baseline 15318 current',
      'gdp-per-capita 2010 target 21889 2005',
      'gdp-per-capita 2010 actual 33312 current',
      'labour-productivity 2015 baseline 9.6 2015',
      'labour-productivity 2020 target 13 2015',
      'urban-income 2010 baseline 15882 2010',
      'rural-income 2010 baseline 6320 2010',
    ],
  );
});

test('a sentence without a verdict says why', () => {
  const { reading } = indicators.find(({ id }) => id === 'gdp-per-capita') ?? {};
  assert.equal(
    reading,
    '“十一五”的目标是到2010年达到21889元（2005年为15318元），实际33312元，目标按2005年价格、实际按当年价格，不作比较。',
  );
});
