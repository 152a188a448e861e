import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textOf } from '../../lib/text.ts';
import { CuratedTable } from '../../read/curated-schemas.ts';
import { readingOf } from '../../restore/apply.ts';
import { decodeTable } from './decode-table.ts';
import { faultOf } from './test-support.ts';

const place = { file: 'seeds/example/tables.yaml', line: 1, column: 1, source: '- table: box-02' };

function decoded(source: string, entry: object) {
  const data = CuratedTable.parse({
    table: 'box-02',
    order: 'columns',
    reason: 'an example',
    evidence: '例。',
    confidence: 'sure',
    header: [['指标', '2010年', '2015年']],
    ...entry,
  });
  return decodeTable('box-02-t1', textOf(source), { data, place }, 'plan-12');
}

function read(made: ReturnType<typeof decoded>) {
  return made.table?.rows.map((row) => row.map(({ start, end }) => readingOf(made, start, end)));
}

function bands(...rows: unknown[][]) {
  return [{ rows: rows.map((cells) => ({ cells })) }];
}

const SOURCE = '指标2010年2015年城镇化率（）服务业5736960400';
const ROWS = bands(['城镇化率（{%}）', '57', '60'], ['服务业', '36{.}9', '40{.}0']);

test('a run of digits falls into the cells of each column', () => {
  const made = decoded(SOURCE, { bands: ROWS });
  assert.deepEqual(read(made), [
    ['城镇化率（%）', '57', '60'],
    ['服务业', '36.9', '40.0'],
  ]);
  assert.deepEqual(
    made.table?.rows.map((row) => row.map(({ value }) => value)),
    [
      [undefined, 57, 60],
      [undefined, 36.9, 40],
    ],
  );
});

test('the block’s text is the seed’s characters, each with its offset', () => {
  const { text } = decoded(SOURCE, { bands: ROWS });
  const solid = [...text.value].flatMap((unit, i) => (/\s/.test(unit) ? [] : [[unit, text.at[i]]]));
  assert.deepEqual(
    solid
      .toSorted(([, a], [, b]) => Number(a) - Number(b))
      .map(([unit]) => unit)
      .join(''),
    SOURCE,
  );
  for (const [unit, at] of solid) assert.equal(SOURCE[Number(at)], unit);
});

test('added signs and cut digits are restorations, empty cells are none', () => {
  const source = '指标2010年2015年甲乙123';
  const made = decoded(source, { bands: bands(['甲', '', '1'], ['乙', '', '2{.}3']) });
  assert.deepEqual(
    made.restorations.map(({ raw, restored, kind }) => [raw, restored, kind]),
    [
      ['1', '1', 'digit-run'],
      ['23', '2.3', 'decimal'],
    ],
  );
});

test('rows run as they stand where the order says so', () => {
  const made = decoded('指标2010年2015年甲1乙2', {
    order: 'rows',
    bands: bands(['甲', '1', ''], ['乙', '2', '']),
  });
  assert.deepEqual(read(made), [
    ['甲', '1', ''],
    ['乙', '2', ''],
  ]);
});

test('a cell that spans rows stands where it begins', () => {
  const made = decoded('指标2010年2015年经济甲乙12', {
    bands: bands([{ t: '经济', rowspan: 2 }, '甲', '1'], ['乙', '2']),
  });
  assert.deepEqual(read(made), [
    ['经济', '甲', '1'],
    ['乙', '2'],
  ]);
});

test('an open cell reaches to the next given one', () => {
  const made = decoded('产业方向核电，风电。生物', {
    order: 'rows',
    header: [['产业', '方向']],
    bands: bands(['核电', '…'], ['生物', '']),
  });
  assert.deepEqual(read(made), [
    ['核电', '，风电。'],
    ['生物', ''],
  ]);
});

describe('faults', () => {
  const fault = (source: string, entry: object) =>
    faultOf(() => decoded(source, entry))
      .split('\n')[0]
      ?.replace(/^\S+ /, '');

  test('a cell that isn’t what the seed goes on with', () => {
    assert.equal(
      fault(SOURCE.replace('57', '58'), { bands: ROWS }),
      'stale-entry: the seed goes on with “5836960400” where the entry has “57”',
    );
  });

  test('characters that no cell takes, and cells without characters', () => {
    assert.match(fault(`${SOURCE}注`, { bands: ROWS }) ?? '', /“注” where the entry has “the end/);
    assert.match(
      fault(SOURCE.slice(0, -3), { bands: ROWS }) ?? '',
      /^stale-entry: the seed has no/,
    );
  });

  test('a row of another width', () => {
    assert.match(fault(SOURCE, { bands: bands(['甲', '1']) }) ?? '', /^table-grid: row 2 .* 2 col/);
  });
});
