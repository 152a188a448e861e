import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readData } from '../../library/data-file.ts';
import { INDICATORS, type Indicator } from '../../model/data/indicators.ts';
import { plansIn } from './plotted.ts';
import { columnsIn } from './table-rows.ts';

/** The documents whose tables are tested, whatever others the library has. */
const TOLD = ['plan-12', 'plan-13'];

function isTold({ doc }: { doc: string }) {
  return TOLD.includes(doc);
}

const indicators = readData(INDICATORS).map((indicator) => ({
  ...indicator,
  rows: indicator.rows.filter(isTold),
  series: indicator.series.filter(isTold),
}));

/** The indicators with a table of the next plan, which tells what the one before came to. */
function withNextPlan(isReported: boolean): Indicator[] {
  return indicators.map((indicator) => {
    const [row] = indicator.rows;
    const target = indicator.series.find(
      ({ period, type, source }) => period === '2020' && type === 'target' && source === 'table',
    );
    if (!row || !target) return indicator;
    const next: Indicator['series'] = [{ ...target, period: '2025' }];
    if (isReported) next.push({ ...target, type: 'actual' });
    return {
      ...indicator,
      rows: [...indicator.rows, { ...row, plan: 14 }],
      series: [...indicator.series, ...next],
    };
  });
}

/** 2010目 for the target of 2010. */
function columnsOf(list: readonly Indicator[]) {
  return columnsIn(list).map(({ year, side }) => `${year}${side === 'target' ? '目' : '实'}`);
}

test('the columns of a table of indicators follow the plans that have one', () => {
  const now = ['2005实', '2010目', '2010实', '2015目', '2015实', '2020目'];
  assert.deepEqual(columnsOf(indicators), now);
  assert.deepEqual(columnsOf(withNextPlan(false)), [...now, '2025目']);
  assert.deepEqual(columnsOf(withNextPlan(true)), [...now, '2020实', '2025目']);
  assert.deepEqual(
    plansIn(withNextPlan(true)).map(({ number }) => number),
    [11, 12, 13, 14],
  );
  assert.deepEqual([plansIn([]), columnsIn([])], [[], []]);
});
