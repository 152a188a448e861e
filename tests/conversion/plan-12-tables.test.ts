import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { blockOf, type Cell, offsetsOf, published, removedFrom, seedOf, solid } from './corpus.ts';

const seed = seedOf('plan-12');
const plan = published('plan-12');
const left = removedFrom('plan-12').removed;
const TABLES = ['box-01-t1', 'box-02-t1', 'box-06-t1', 'box-09-t1'];
function rowsOf(id: string) {
  return blockOf(plan, id).table?.rows ?? [];
}

/** The cells of a table with the seed offsets that they hold. */
function cellsOf(id: string): { cell: Cell; offsets: number[] }[] {
  const block = blockOf(plan, id);
  const offsets = offsetsOf(block, seed);
  const { header = [], rows = [] } = block.table ?? {};
  let from = 0;
  return [...header, ...rows].flat().map((cell) => {
    const held = offsets.slice(from, from + solid(cell.text).length);
    from += held.length;
    return { cell, offsets: held };
  });
}

function isLeftOut(at: number) {
  return left.some(({ start, end }) => at >= start && at < end);
}

for (const id of TABLES) {
  test(`${id}: the decoded cells concatenate back to the source’s characters`, () => {
    const cells = cellsOf(id).filter(({ offsets }) => offsets.length > 0);
    const sorted = cells.toSorted((a, b) => (a.offsets[0] as number) - (b.offsets[0] as number));
    const first = sorted[0]?.offsets[0] ?? 0;
    const last = sorted.at(-1)?.offsets.at(-1) ?? 0;
    const region = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
      (at) => !isLeftOut(at),
    );
    // Each cell is one stretch, and all of them together are the whole region.
    assert.deepEqual(
      sorted.flatMap(({ offsets }) => offsets),
      region,
    );
    assert.equal(
      sorted.map(({ cell }) => cell.text).join(''),
      region.map((at) => seed[at]).join(''),
    );
  });

  test(`${id}: rows fill a rectangle`, () => {
    const { header = [], rows = [] } = blockOf(plan, id).table ?? {};
    const area = (group: readonly Cell[][]) =>
      group.flat().reduce((sum, { rowspan = 1, colspan = 1 }) => sum + rowspan * colspan, 0);
    const width = (header[0] ?? []).reduce((sum, { colspan = 1 }) => sum + colspan, 0);
    assert.equal(area(header), width * header.length);
    assert.equal(area(rows), width * rows.length);
  });
}

describe('the numbers agree with each other', () => {
  /** The values of a row in one period: from, to, growth, as [n] where it is a difference. */
  const periods = [
    ...rowsOf('box-01-t1').flatMap((row) => {
      const [base, target, planned, actual, achieved] = row.slice(-5);
      const label = labelOf(row.slice(0, -5));
      return [
        { label: `${label}, planned`, base, end: target, growth: planned },
        { label: `${label}, achieved`, base, end: actual, growth: achieved },
      ];
    }),
    ...rowsOf('box-02-t1').map((row) => {
      const [base, end, growth] = row.slice(-4);
      return { label: labelOf(row.slice(0, -4)), base, end, growth };
    }),
  ];
  const complete = periods.flatMap(({ label, base, end, growth }) =>
    base?.value !== undefined && end?.value !== undefined && growth?.value !== undefined
      ? [{ label, from: base.value, to: end.value, growth: growth.value, sign: growth.reading }]
      : [],
  );

  test('growth in brackets is the difference over five years', () => {
    const differences = complete.filter(({ sign }) => sign.startsWith('['));
    const odd = differences.filter(({ from, to, growth }) => Math.abs(to - from - growth) > 1e-9);
    assert.equal(differences.length, 29);
    // Of farmland the plan gives the difference in per cent: 5 and 124 of 2548.
    assert.deepEqual(
      odd.map(({ label, growth }) => [label, growth]),
      [
        ['耕地保有量（万公顷）, planned', 0.2],
        ['耕地保有量（万公顷）, achieved', 4.9],
      ],
    );
    for (const { from, to, growth } of odd)
      assert.equal(Number(((to / from - 1) * 100).toFixed(1)), growth);
  });

  test('growth without brackets is the mean of five years in per cent', () => {
    const means = complete.filter(({ sign }) => !sign.startsWith('['));
    const rate = (from: number, to: number) => ((to / from) ** (1 / 5) - 1) * 100;
    const odd = means.filter(({ from, to, growth }) => Math.abs(rate(from, to) - growth) > 0.08);
    assert.equal(means.length, 7);
    // The note says that this growth is at constant prices, its two ends at current ones.
    assert.deepEqual(
      odd.map(({ label }) => label),
      ['人均GDP（元）, achieved'],
    );
  });

  function labelOf(cells: readonly Cell[]): string {
    return cells.at(-1)?.reading ?? '';
  }
});

describe('the thirteenth plan repeats the targets of box 2', () => {
  const later = seedOf('plan-13').split('\n').slice(0, 107);
  /** The line of the thirteenth plan's box 1: label, attribute, target, growth. */
  const repeated = (label: string): string[] => {
    const line = later.find((words) => solid(words).startsWith(label)) ?? '';
    const [attribute = '', target = '', growth = ''] = line.trim().split(/\s+/).slice(-5);
    return [target, growth, attribute];
  };
  // Left the twelfth plan's name of an indicator, right the thirteenth's.
  const NAMES: [string, string][] = [
    ['城镇化率（%）', '常住人口城镇化率（%）'],
    ['服务业增加值比重（%）', '服务业增加值比重（%）'],
    ['粮食综合生产能力（万吨）', '粮食综合生产能力（万吨）'],
    ['九年义务教育巩固率（%）', '九年义务教育巩固率（%）'],
    ['高中阶段教育毛入学率（%）', '高中阶段教育毛入学率（%）'],
    ['研究与试验发展经费支出占地区生产总值比重（%）', '研究与试验发展经费投入强度（%）'],
    ['万人发明专利数（件/万人）', '每万人口发明专利拥有量（件）'],
    ['耕地保有量（亿亩）', '耕地保有量（万公顷）'],
    ['森林覆盖率（%）', '森林覆盖率（%）'],
    ['森林蓄积量（亿立方米）', '森林蓄积量（亿立方米）'],
    ['化学需氧量', '化学需氧量排放下降（%）'],
    ['二氧化硫', '二氧化硫排放下降（%）'],
    ['氨氮', '氨氮排放下降（%）'],
    ['氮氧化物', '氮氧化物排放下降（%）'],
    ['单位工业增加值用水量降低（%）', '单位工业增加值用水量降低（%）'],
    ['农业灌溉用水有效利用系数', '农业灌溉用水有效利用系数'],
    ['城镇登记失业率（%）', '城镇登记失业率（%）'],
    ['城镇新增就业人数（万人）', '城镇新增就业人数（万人）'],
    ['城镇基本养老保险覆盖人数（万人）', '城镇基本养老保险覆盖人数（万人）'],
    ['城乡三项医疗保险参保率（%）', '城乡三项医疗保险参保率（%）'],
    ['城镇保障性安居工程建设（万套）', '城镇保障性安居工程建设（万套）'],
  ];
  for (const [earlier, name] of NAMES) {
    test(earlier, () => {
      const row =
        rowsOf('box-02-t1').find((cells) => cells.some((c) => c.reading === earlier)) ?? [];
      const [target, growth, attribute] = row.slice(-3).map(({ reading }) => reading || '--');
      assert.deepEqual([target, growth, attribute], repeated(name));
    });
  }
});

test('box 6 describes the seven emerging industries that its section lists', () => {
  const names = rowsOf('box-06-t1').map(([name]) => name?.reading.replace('产业', ''));
  assert.equal(names.length, 7);
  for (const name of names) assert.ok(blockOf(plan, 'c03-s2-p1').text.includes(name ?? '?'), name);
});

test('each cluster of box 9 has its products', () => {
  const rows = rowsOf('box-09-t1');
  assert.equal(rows.length, 28);
  assert.ok(rows.every((row) => row.length === 2 && row.every(({ reading }) => reading !== '')));
  assert.ok(rows.every(([name]) => !/[、，。]/.test(name?.reading ?? '')));
});
