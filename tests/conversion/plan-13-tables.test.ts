import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockOf, type Cell, published, seedOf, solid } from './corpus.ts';

const seed = seedOf('plan-13');
const plan = published('plan-13');
const printed = seed.split('\n');
const one = blockOf(plan, 'box-01-t1').table;
const two = blockOf(plan, 'box-02-t1').table;
function words(row: readonly Cell[] = []) {
  return row.map(({ reading }) => reading);
}
function rowOf(rows: readonly Cell[][] = [], label: string) {
  return rows.find((row) => row.some(({ reading }) => reading.includes(label))) ?? [];
}
function printedRow(label: string) {
  return (
    printed
      .find((line) => solid(line).includes(label))
      ?.trim()
      .split(/\s+/)
      .slice(-5) ?? []
  );
}

test('box 1 has two header rows, four groups and 25 indicators', () => {
  assert.deepEqual(one?.header.map(words), [
    ['指标', '属性', '规划目标', '实际完成'],
    ['2015年', '年均增长（%）', '2015年', '年均增长（%）'],
  ]);
  assert.deepEqual(
    one?.header[0]?.map(({ rowspan = 1, colspan = 1 }) => [rowspan, colspan]),
    [
      [2, 1],
      [2, 1],
      [1, 2],
      [1, 2],
    ],
  );
  const groups = one?.rows.filter((row) => row.length === 1) ?? [];
  assert.deepEqual(groups.flatMap(words), ['经济发展', '科技教育', '资源环境', '人民生活']);
  assert.ok(groups.every(([cell]) => cell?.colspan === 6));
  assert.equal((one?.rows.length ?? 0) - groups.length, 25);
});

test('the cells of box 1 are those of its printed lines', () => {
  for (const row of one?.rows ?? []) {
    if (row.length === 1) continue;
    const [label = '', ...cells] = words(row);
    assert.deepEqual(cells, printedRow(label), label);
  }
});

test('box 2 counts 21 indicators in five groups', () => {
  const labels = (two?.rows ?? []).map((row) => row[0]?.reading ?? '');
  assert.deepEqual(
    labels.flatMap((label) => /^（(\d+)）/.exec(label)?.[1] ?? []).map(Number),
    Array.from({ length: 21 }, (_, i) => i + 1),
  );
  assert.deepEqual(
    two?.rows.filter((row) => row.length === 1).map((row) => row[0]?.reading),
    ['经济发展', '创新驱动', '结构调整', '民生福祉', '生态文明'],
  );
});

test('属性 spans the rows of an indicator with several measures', () => {
  const spans = (two?.rows ?? []).flatMap((row) =>
    row.flatMap(({ reading, rowspan }) =>
      rowspan && /性$/.test(reading) ? [[row[0]?.reading, reading, rowspan]] : [],
    ),
  );
  assert.deepEqual(spans, [
    ['（5）互联网普及率', '预期性', 2],
    ['（8）城镇化率', '预期性', 2],
    ['（18）森林发展', '约束性', 2],
    ['（19）空气质量', '约束性', 2],
    ['（20）地表水质量', '约束性', 2],
    ['（21）主要污染物排放总量减少（%）', '约束性', 4],
  ]);
  for (const [label, mark] of [
    ['预期性', /预期性/g],
    ['约束性', /约束性/g],
  ] as const) {
    const box = seed.slice(seed.indexOf('专栏 2'), seed.indexOf('第二章 深化改革'));
    const cells = two?.rows.flat().filter(({ reading }) => reading === label).length;
    assert.equal(cells, box.match(mark)?.length, label);
  }
});

test('numbers are numbers, words in number cells are words', () => {
  const values = (rows: readonly Cell[][] | undefined, label: string) =>
    rowOf(rows, label)
      .slice(-4)
      .map(({ reading, value }) => value ?? reading);
  assert.deepEqual(values(one?.rows, '服务业增加值比重'), [40, 3.1, 44.7, 7.8]);
  assert.deepEqual(values(one?.rows, '高中阶段教育毛入学率'), [93.8, 2.9, 95, 4.1]);
  assert.deepEqual(values(one?.rows, '单位GDP能耗降低'), ['--', '完成国家指标', '--', 19.6]);
  assert.deepEqual(values(one?.rows, '城镇登记失业率'), [5, '--', 4, '--']);
  assert.deepEqual(values(one?.rows, '三项医疗保险'), ['--', 3, '--', 3]);
  assert.deepEqual(values(two?.rows, '全员劳动生产率').slice(1), [9.6, 13, 6.2]);
  assert.deepEqual(values(two?.rows, 'PM2.5未达标').slice(1), ['--', '--', 18.9]);
  assert.deepEqual(values(two?.rows, '劣Ⅴ类').slice(1), [7.1, 1.5, '--']);
});

test('growth in brackets is the difference between target and base', () => {
  const sums = (two?.rows ?? []).flatMap((row) => {
    const [base, target, growth] = row.slice(-3);
    const exact = [base, target, growth].every((cell) =>
      /^\[?[\d.]+\]?$/.test(cell?.reading ?? ''),
    );
    if (!exact) return [];
    return [
      {
        label: row[0]?.reading,
        off: (target?.value ?? 0) - (base?.value ?? 0) - (growth?.value ?? 0),
      },
    ];
  });
  assert.equal(sums.length, 14);
  assert.deepEqual(
    sums.filter(({ off }) => Math.abs(off) > 1e-9),
    [],
  );
});

test('a row that begins a page stays in its table', () => {
  assert.deepEqual(words(rowOf(two?.rows, '（15）万元GDP用水量下降（%）')).slice(1), [
    '约束性',
    '--',
    '--',
    '[21.7]',
  ]);
});
