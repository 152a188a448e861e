/** Findings of several values together: growth, agreement between the plans, targets met and missed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entries, indicators } from './published.ts';

test('a growth follows from the values at its two ends, but for one that the note explains', () => {
  const checks = indicators.flatMap(({ id, checks }) => checks.map((check) => ({ id, ...check })));
  const odd = checks.filter(({ holds }) => holds !== 'yes');
  // In the twelfth plan's tables 36; in the thirteenth's 12 rows twice, and 15.
  assert.equal(checks.length, 36 + 2 * 12 + 15);
  assert.deepEqual(
    odd.map(({ id, of, stated, computed, holds }) => [id, of, stated, computed, holds]),
    [
      // Growth at constant prices, values at current ones.
      ['gdp-per-capita', 'actual', 13.5, 16.81, 'no'],
      ['grain-capacity', 'actual', 5.5, 5.57, 'truncated'],
    ],
  );
});

test('where both plans, or two tables, tell the same year they agree', () => {
  const states = entries.filter(
    ({ source, type, value }) =>
      source === 'table' && value !== null && ['baseline', 'actual', 'target'].includes(type),
  );
  const told = Object.values(
    Object.groupBy(states, ({ id, period, type }) =>
      [id, period, type === 'target' ? 'target' : 'state'].join(' '),
    ),
  ).map((all = []) => all.map(({ value }) => value));
  const several = told.filter(({ length }) => length > 1);
  // 2010 in 8 rows, the target for 2015 in 13, 2015 in 8.
  assert.equal(several.length, 8 + 13 + 8);
  for (const values of several) assert.equal(new Set(values).size, 1, values.join());
});

/** Told from the tables by eye: plan, then the indicators whose target was missed. */
const MISSED: Record<number, string[]> = {
  11: ['services-share', 'rd-intensity', 'years-of-schooling', 'forest-cover', 'pension-coverage'],
  12: ['rd-intensity', 'compulsory-education'],
};

for (const [plan, missed] of Object.entries(MISSED)) {
  test(`targets that the ${plan}th plan missed`, () => {
    const found = indicators.filter(({ outcomes }) =>
      outcomes.some((one) => one.plan === Number(plan) && one.result === 'missed'),
    );
    assert.deepEqual(
      found.map(({ id }) => id),
      missed,
    );
  });
}

test('outcomes of each plan, counted', () => {
  const count = (plan: number) => {
    const all = indicators.flatMap(({ outcomes }) => outcomes.filter((one) => one.plan === plan));
    const groups = Object.groupBy(all, ({ result }) => result);
    return Object.fromEntries(Object.entries(groups).map(([name, of]) => [name, of?.length]));
  };
  assert.deepEqual(count(11), { met: 11, missed: 5, incomparable: 1 });
  // Four in words (energy, carbon, two incomes); open are those of the running text alone.
  assert.deepEqual(count(12), { met: 19, missed: 2, stated: 4, open: 7 });
  assert.deepEqual(count(13), { open: 29 });
});

test('a reading is one sentence', () => {
  for (const { id, reading } of indicators) assert.match(reading, /^[^。]+。$/, id);
});

test('readings, three of them as they stand', () => {
  const readings = new Map(indicators.map(({ id, reading }) => [id, reading]));
  assert.equal(
    readings.get('rd-intensity'),
    '“十一五”的目标是到2010年达到2%（2005年为1.3%），实际1.2%，未完成，低0.8个百分点，比2005年还低，这一目标到2015年仍未达到；' +
      '“十二五”的目标是到2015年达到2%（2010年为1.2%），实际1.3%，未完成，低0.7个百分点；' +
      '“十三五”的目标是到2020年达到2.1%（2015年为1.3%）。',
  );
  assert.equal(
    readings.get('energy-intensity'),
    '“十一五”的目标是五年降低20%，实际五年降低20%，完成；' +
      '“十二五”的目标是“完成国家指标”，“十三五”规划记为“[19.6]完成任务”；' +
      '“十三五”的目标是五年降低15%。',
  );
  assert.equal(
    readings.get('labour-contracts'),
    '“十二五”的目标是到2015年达到90%，这些文献没有记载结果。',
  );
});

test('contradictions name at least two passages', () => {
  const notes = indicators.flatMap((one) =>
    one.notes.filter(({ kind }) => kind === 'contradiction'),
  );
  assert.equal(notes.length, 5);
  for (const { passages, text } of notes) assert.ok(passages.length > 1, text);
});
