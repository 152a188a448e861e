import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockOf, data, published, seedOf, solid } from './corpus.ts';

const opinion = published('opinion-62');
const seed = solid(seedOf('opinion-62'));

interface Responsibility {
  raw: string;
  lead: string[];
  responsible: string[];
  implementing: string[];
  supporting: string[];
}
const items =
  data<
    {
      number: number;
      title: string;
      titleRestored: boolean;
      paragraphs: { block: string; note: string; responsibility: Responsibility }[];
      deadlines: { text: string; date: string; block: string }[];
    }[]
  >('items.json');

const FOUR = ['辽宁省人民政府', '吉林省人民政府', '黑龙江省人民政府', '内蒙古自治区人民政府'];

// Read against the published document; the source has paragraphs and notes apart.
const PAIRS: [paragraph: string, opening: string, note: string][] = [
  ['item-01-p1', '东北三省要全面对标国内先进地区', '（辽宁、吉林、黑龙江省人民政府〔'],
  ['item-02-p3', '加快推动东北地区国有林区', '（国家发展改革委、财政部、国家林业局按职责分工'],
  [
    'item-03-p1',
    '在东北地区开展民营经济发展改革示范',
    '（三省一区人民政府负责，国家发展改革委、工业和',
  ],
  ['item-03-p3', '推动“银政企保”合作', '（三省一区人民政府负责）'],
  ['item-05-p2', '以黑龙江省鸡西、鹤岗', '（黑龙江省人民政府负责，'],
  ['item-07-p2', '加快沈大国家自主创新示范区建设', '（科技部牵头负责，三省人民政府'],
  ['item-08-p1', '抓紧推进已纳入各领域', '（三省一区人民政府组织实施，国家发展改革委、工业和'],
  ['item-09-p3', '在符合条件的地区设立综合保税区', '（海关总署、商务部牵头负责，'],
  ['item-10-p2', '依托国家级干部教育培训机构', '（中央组织部、国家发展改革委按职能'],
  ['item-12-p1', '中央财政提高对东北地区民生托底', '（财政部会同人力资源社会保障部'],
  ['item-13-p1', '有关部门和东北三省要建立', '（中央宣传部、中央网信办、国家发展改革委牵头'],
  ['item-14-p1', '国务院振兴东北地区等老工业基地领导小组各成员', '（国家发展改革委牵头）'],
];

test('14 items hold 36 paragraphs, each with a note of its own', () => {
  const pairs = items.flatMap(({ paragraphs }) => paragraphs);
  assert.deepEqual(
    items.map(({ number }) => number),
    Array.from({ length: 14 }, (_, i) => i + 1),
  );
  assert.equal(pairs.length, 36);
  assert.equal(new Set(pairs.map(({ note }) => note)).size, 36);
  for (const { note, responsibility } of pairs) {
    assert.equal(responsibility.raw, blockOf(opinion, note).reading);
    assert.equal(seed.split(responsibility.raw).length - 1 >= 1, true, note);
  }
});

for (const [paragraph, opening, note] of PAIRS) {
  test(`${paragraph} has the note ${note}`, () => {
    const pair = items.flatMap(({ paragraphs }) => paragraphs).find((p) => p.block === paragraph);
    assert.ok(blockOf(opinion, paragraph).text.startsWith(opening));
    assert.ok(pair?.responsibility.raw.startsWith(note), pair?.responsibility.raw);
  });
}

test('bodies stand in their roles, short names written out', () => {
  const rolesOf = (block: string) =>
    items.flatMap(({ paragraphs }) => paragraphs).find((p) => p.block === block)?.responsibility;
  assert.deepEqual(rolesOf('item-12-p1')?.lead, ['财政部']);
  assert.deepEqual(rolesOf('item-12-p1')?.responsible, ['人力资源社会保障部', '国家发展改革委']);
  assert.deepEqual(rolesOf('item-09-p3')?.lead, ['海关总署', '商务部']);
  assert.deepEqual(rolesOf('item-09-p3')?.implementing, FOUR);
  assert.deepEqual(rolesOf('item-03-p2')?.supporting, ['银监会']);
  assert.deepEqual(rolesOf('item-11-p1')?.responsible, FOUR);
});

test('each deadline is a date and stands in its paragraph', () => {
  const deadlines = items.flatMap((item) => item.deadlines);
  assert.deepEqual(
    deadlines.map(({ text, date }) => [text, date]),
    [
      ['2016年底前', '2016-12-31'],
      ['2017年底前', '2017-12-31'],
      ['2018年底前', '2018-12-31'],
      ['2017年6月底前', '2017-06-30'],
      ['2017年2月底前', '2017-02-28'],
      ['2016年底前', '2016-12-31'],
    ],
  );
  for (const { text, block } of deadlines)
    assert.ok(blockOf(opinion, block).reading.includes(text));
});

test('only the title of item 3 is the edition’s, and it is marked', () => {
  const restored = items.filter(({ titleRestored }) => titleRestored);
  assert.deepEqual(
    restored.map(({ number, title }) => [number, title]),
    [[3, '加快民营经济发展']],
  );
  for (const { number, title } of items) assert.equal(seed.includes(`）${title}。`), number !== 3);
});
