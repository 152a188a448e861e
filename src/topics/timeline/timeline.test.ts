import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { horizontalTimeline } from './horizontal.ts';
import { type DatedEntry, emsOf, yearsOf } from './model.ts';
import { packRows } from './pack.ts';
import { verticalTimeline } from './vertical.ts';

function entry(id: string, date: string, more: Partial<DatedEntry> = {}): DatedEntry {
  return {
    id,
    date,
    label: '一个不短的名称',
    kind: 'document',
    ...more,
  };
}

/** Many in one year, one that lasts, one at the end of time. */
const ENTRIES = [
  entry('a', '1984', { kind: 'event' }),
  ...['b', 'c', 'd', 'e'].map((id) => entry(id, '2004')),
  entry('f', '2006', { end: '2010', kind: 'period' }),
  entry('g', '2006-03'),
  entry('h', '2012'),
  entry('i', '2030', { kind: 'target' }),
];

test('a date is a number of years, in the middle of what is not known', () => {
  assert.equal(yearsOf('2004'), 2004.5);
  assert.equal(yearsOf('2004-07'), 2004 + 6.5 / 12);
  assert.equal(yearsOf('2006', 'start'), 2006);
  assert.equal(yearsOf('2010', 'end'), 2011);
  assert.ok(yearsOf('2016-12-31') < 2017);
});

test('figures take about half the room of a character', () => {
  assert.equal(emsOf('规划'), 2);
  assert.ok(emsOf('90%') < 2);
});

test('intervals of a row keep their distance', () => {
  const rooms = [
    { from: 0, to: 10 },
    { from: 5, to: 20 },
    { from: 12, to: 15 },
    { from: 16, to: 18 },
  ];
  assert.deepEqual(packRows(rooms, 2), [0, 1, 0, 2]);
  assert.deepEqual(packRows([], 2), []);
});

describe('from left to right', () => {
  const { lanes, width, height } = horizontalTimeline(ENTRIES);
  const all = lanes.flatMap(({ entries }) => entries);

  test('everything is drawn, inside the drawing', () => {
    assert.equal(all.length, ENTRIES.length);
    for (const { hit, y } of all)
      assert.ok(hit.x >= 0 && hit.x + hit.width <= width && y > 0 && y < height);
  });
  test('nothing touches anything else', () => {
    for (const a of all)
      for (const b of all.filter((it) => it !== a && it.y === a.y))
        assert.ok(a.hit.x + a.hit.width < b.hit.x || b.hit.x + b.hit.width < a.hit.x);
  });
  test('what is late has its name on the left', () => {
    assert.equal(all.find((it) => it.entry.id === 'i')?.text.anchor, 'end');
  });
});

describe('from top to bottom', () => {
  const { entries } = verticalTimeline(ENTRIES);

  test('each entry has a row of its own, in order', () => {
    const rows = entries.map(({ y }) => y);
    assert.equal(new Set(rows).size, ENTRIES.length);
    assert.deepEqual(
      rows,
      rows.toSorted((a, b) => a - b),
    );
  });
  test('a year is written once', () => {
    const years = entries.flatMap(({ year }) => year ?? []);
    assert.deepEqual(years, ['1984', '2004', '2006', '2012', '2030']);
  });
  test('what lasts reaches to the last entry of its time', () => {
    const [period, within, after] = ['f', 'g', 'h'].map((id) =>
      entries.find((it) => it.entry.id === id),
    );
    assert.ok((period?.end ?? 0) > (within?.y ?? 0));
    assert.ok((period?.end ?? 0) < (after?.y ?? 0));
  });
});
