import assert from 'node:assert/strict';
import { test } from 'node:test';
import { located } from '../../lib/walk.ts';
import { ledgerOf } from '../../prove/character-ledger.ts';
import { proveUniqueIds } from '../../prove/unique-ids.ts';
import {
  blocksById,
  faultOf,
  realSeed,
  seedLike,
  textOfBlock,
  treeFrom,
} from '../shared/test-support.ts';
import { twoColumns } from './parse.ts';

const seed = realSeed('reform-40');
const tree = treeFrom(seed, twoColumns);
const blocks = blocksById(tree);
const paragraphs = [...blocks.values()].filter(({ kind }) => kind === 'paragraph');

test('every character of the source is in one block, but for the running mark', () => {
  const { characters, removed } = ledgerOf(tree);
  assert.equal(characters, seed.text.replace(/\s/g, '').length);
  assert.deepEqual(
    removed.map(({ text, reason }) => [text, reason]),
    [['Reform', 'running-mark']],
  );
  proveUniqueIds(tree, 'source.txt');
});

test('the front matter stands in its order', () => {
  assert.deepEqual(
    [...blocks.values()].slice(0, 8).map(({ id, kind, lang }) => [id, kind, lang]),
    [
      ['c00-abstract', 'abstract', undefined],
      ['c00-abstract-en', 'abstract', 'en'],
      ['c00-keywords', 'keywords', 'en'],
      ['c00-footnote', 'footnote', undefined],
      ['c00-p1', 'paragraph', undefined],
      ['c00-p2', 'paragraph', undefined],
      ['c00-p3', 'paragraph', undefined],
      ['c01', 'heading', undefined],
    ],
  );
});

test('English keeps one blank between words', () => {
  const printed = seed.text.slice(seed.text.indexOf('Abstract:'), seed.text.indexOf('Key words:'));
  assert.equal(textOfBlock(tree, 'c00-abstract-en'), printed.trim().split(/\s+/).join(' '));
  assert.ok(
    textOfBlock(tree, 'c00-keywords').endsWith('regionally coordinated development strategies'),
  );
});

test('Chinese has no blanks but behind its labels', () => {
  for (const { kind, text, lang, id } of blocks.values()) {
    if (lang === 'en' || kind === 'table') continue;
    const expected = { 'c00-abstract': 4, 'table-1-caption': 2 }[id] ?? -1;
    assert.equal(text.value.search(/\s/), expected, id);
    assert.equal(text.value.slice(expected + 1).search(/\s/), -1, id);
  }
});

test('headings are whole', () => {
  const headings = [...blocks.values()].filter(({ kind }) => kind === 'heading');
  assert.deepEqual(
    headings.map(({ id, text }) => `${id} ${text.value}`),
    [
      'c01 一、改革开放以来东北振兴战略的演进历程',
      'c01-s1 （一）20世纪八九十年代以企业技术改造为重点的大型老工业基地改造',
      'c01-s2 （二）21世纪初期启动实施东北地区等老工业基地振兴战略',
      'c01-s3 （三）党的十八大以来实施新一轮东北振兴战略',
      'c02 二、东北振兴战略实施以来的主要政策及其成效',
      'c03 三、近年来东北振兴面临的新挑战',
      'c04 四、新时期促进东北振兴的总体思路和重点任务',
      'c04-s1 （一）新一轮东北振兴的重要政策文件',
      'c04-s2 （二）新一轮东北振兴的总体思路',
      'c04-s3 （三）新一轮东北振兴的重点任务',
      'c04-s4 （四）实施新一轮东北振兴战略的新要求',
    ],
  );
});

// Read against the printed lines, one by one.
const OPENINGS: Record<string, string[]> = {
  c00: ['东北地区包括', '新中国成立初期', '改革开放以来，东北老工业基地'],
  c01: ['改革开放以来东北振兴战略的演进'],
  'c01-s1': ['党的十一届三中全会', '为解决这一问题', '可以看出'],
  'c01-s2': ['“九五”期间', '2002年11月'],
  'c01-s3': ['经济发展进入新常态后', '2017年10月'],
  c02: ['2003年10月', '十多年来', '一是', '二是', '三是', '四是', '五是', '此外'],
  c03: ['由于长期形成的', '究其原因', '可以说'],
  c04: ['新一轮东北振兴，是对'],
  'c04-s1': ['按照党中央', '一是2016年2月', '二是2014年8月', '三是2016年11月', '四是出台'],
  'c04-s2': ['《中共中央、国务院关于', '一是', '二是', '三是', '四是'],
  'c04-s3': ['做好新一轮', '一是', '二是', '三是', '四是', '“四个着力”相互'],
  'c04-s4': ['新一轮东北振兴，涉及', '一是', '二是', '三是', '四是', '五是', '六是'],
};

test('paragraphs begin where the print begins them, and end with their sentence', () => {
  for (const [division, openings] of Object.entries(OPENINGS)) {
    const inside = [...located(tree.children)].filter((l) => l.division.id === division);
    const texts = inside.map((l) => l.block).filter(({ kind }) => kind === 'paragraph');
    assert.equal(texts.length, openings.length, division);
    openings.forEach((opening, i) => {
      const { id, text } = texts[i] as (typeof texts)[number];
      assert.equal(id, `${division}-p${i + 1}`);
      assert.ok(text.value.startsWith(opening), `${id} begins ${text.value.slice(0, 12)}`);
      assert.match(text.value, /[。：](?:\[\d+\])?$/, id);
    });
  }
  assert.equal(paragraphs.length, Object.values(OPENINGS).flat().length);
});

test('the references 1 to 15 are marked once each, where they stand', () => {
  const marks = paragraphs.flatMap(({ text, marks: all }) =>
    all
      .filter(({ kind }) => kind === 'reference')
      .map(({ id, start, end }) => [id, text.value.slice(start, end)]),
  );
  const expected = Array.from({ length: 15 }, (_, i) => [
    `ref-${String(i + 1).padStart(2, '0')}`,
    `[${i + 1}]`,
  ]);
  assert.deepEqual(marks, expected);
  assert.ok(textOfBlock(tree, 'c02-p8').includes('加快调整改造[5]，支持全国'));
  assert.ok(textOfBlock(tree, 'c01-s1-p1').includes('大大加快。[2]1978~1995年，'));
});

test('the table stands behind the paragraph that it interrupts', () => {
  const ids = [...blocks.keys()];
  assert.deepEqual(ids.slice(ids.indexOf('c02-p1'), ids.indexOf('c02-p2')), [
    'c02-p1',
    'table-1-caption',
    'table-1',
  ]);
  assert.ok(textOfBlock(tree, 'c02-p1').endsWith('社会保障、科技人才、沉陷区治理等方面。'));
  assert.equal(
    textOfBlock(tree, 'table-1-caption'),
    '表1 2003～2012年出台的关于东北振兴的相关政策文件',
  );
});

test('the table has 28 documents in four groups', () => {
  const { table, text } = blocks.get('table-1') ?? {};
  const rows =
    table?.rows.map((row) => row.map((c) => text?.value.slice(c.start, c.end) ?? '')) ?? [];
  assert.equal(rows.length, 28);
  assert.deepEqual(
    rows.flatMap((row, i) => (row.length === 2 ? [[row[0], table?.rows[i]?.[0]?.rowspan]] : [])),
    [
      ['推动振兴的纲领性、综合性文件', 7],
      ['关于深化体制机制改革的文件', 10],
      ['关于产业结构调整升级的文件', 6],
      ['关于保障和改善民生的文件', 5],
    ],
  );
  for (const row of rows) assert.match(row.at(-1) ?? '', /[^）]（20(?:0[1-9]|1[0-2])年）$/);
});

test('a text may end in a heading that another line was to follow', () => {
  const short = treeFrom(
    seedLike(seed, '引言先说一句。\n\n一、改革开放以来东北振兴的历程'),
    twoColumns,
  );
  assert.deepEqual([...blocksById(short).keys()], ['c00-p1', 'c01']);
});

test('faults of the source are shown at their place', () => {
  const text = '内容提要 提要。\n\n引言。[1]\n一、历程\n\n表 1 相关文件\n分类\n正文。';
  const fault = (changed: string) =>
    faultOf(() => treeFrom(seedLike(seed, changed), twoColumns)).split('\n');
  assert.deepEqual(fault(text), [
    'seeds/example/source.txt:6:1 missing-table: tables.yaml has no entry for table-1',
    '  表 1 相关文件',
    '  fix: add an entry that says how the table’s characters fall into cells',
  ]);
  assert.match(
    fault('引言。[2]\n')[0] ?? '',
    /:1:4 reference-order: reference 2 follows the beginning$/,
  );
  assert.match(
    fault('一、历程\n\n三、挑战\n')[0] ?? '',
    /:3:1 heading-order: chapter 3 follows 1$/,
  );
});
