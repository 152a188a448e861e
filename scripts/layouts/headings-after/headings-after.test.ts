import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf } from '../../facts/responsibility/items.ts';
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
import { headingsAfter } from './parse.ts';

const seed = realSeed('opinion-62');
const tree = treeFrom(seed, headingsAfter);
const items = itemsOf(tree);

test('every character of the source is in one block', () => {
  const { kept, removed } = ledgerOf(tree);
  assert.equal(kept, seed.text.replace(/\s/g, '').length);
  assert.deepEqual(removed, []);
  proveUniqueIds(tree, 'source.txt');
});

test('title, number and addressees stand before the introduction', () => {
  const front = ['c00-title', 'c00-number', 'c00-address', 'c00-p1'];
  assert.deepEqual([...blocksById(tree).keys()].slice(0, 4), front);
  assert.equal(textOfBlock(tree, 'c00-title'), seed.meta.title);
  assert.equal(textOfBlock(tree, 'c00-number'), seed.meta.number);
});

test('closing paragraph, signature, date and remark stand behind the last item', () => {
  const end = ['end-p1', 'end-signature', 'end-date', 'end-remark'];
  assert.deepEqual([...blocksById(tree).keys()].slice(-4), end);
  assert.equal(textOfBlock(tree, 'end-signature'), '国务院');
  assert.equal(textOfBlock(tree, 'end-date'), '2016年11月1日');
  assert.equal(textOfBlock(tree, 'end-remark'), '（此件公开发布）');
});

test('4 parts hold 14 items with 36 paragraphs', () => {
  const parts = tree.children.filter(({ kind }) => kind === 'chapter');
  assert.deepEqual(
    parts.map(({ children }) => children.filter(({ type }) => type === 'division').length),
    [3, 5, 2, 4],
  );
  assert.deepEqual(
    items.map(({ paragraphs }) => paragraphs.length),
    [2, 3, 3, 1, 3, 3, 4, 1, 4, 3, 1, 4, 1, 3],
  );
});

test('an item reads heading, paragraph, its note, paragraph, its note', () => {
  const ids = [...blocksById(tree).keys()].filter((id) => id.startsWith('item-09'));
  const pairs = [1, 2, 3, 4].flatMap((n) => [`item-09-p${n}`, `item-09-r${n}`]);
  assert.deepEqual(ids, ['item-09', ...pairs]);
});

// Read against the published document.
test('paragraphs have the notes that belong to them', () => {
  const pairs: [string, string, string][] = [
    [
      'item-01-p2',
      '对东北地区投资营商环境定期进行督查评估。',
      '（国家发展改革委、全国工商联负责）',
    ],
    ['item-03-p2', '2017年6月底前，在东北地区至少设立一家民营银行。', '（银监会指导支持）'],
    ['item-06-p3', '中央预算内投资设立东北振兴新动能培育专项。', '（国家发展改革委负责）'],
    [
      'item-12-p3',
      '对符合条件的东北地区企业申请首次公开发行股票并上市给予优先支持。',
      '（证监会牵头负责，三省一区人民政府做好组织和服务工作）',
    ],
    [
      'item-14-p3',
      '适时对东北振兴相关政策措施落实情况开展专项督查。',
      '（国务院办公厅、国家发展改革委牵头负责）',
    ],
  ];
  for (const [id, words, note] of pairs) {
    assert.equal(textOfBlock(tree, id), words);
    assert.equal(textOfBlock(tree, id.replace('-p', '-r')), note);
  }
});

test('the lost heading of item 3 is restored, number and title each with its own confidence', () => {
  const heading = blocksById(tree).get('item-03');
  assert.equal(heading?.text.value, '（）');
  assert.deepEqual(
    heading?.restorations.map(({ restored, confidence }) => [restored, confidence]),
    [
      ['三', 'sure'],
      ['加快民营经济发展。', 'probable'],
    ],
  );
  assert.deepEqual(
    items.filter(({ titleRestored }) => titleRestored).map(({ number, title }) => [number, title]),
    [[3, '加快民营经济发展']],
  );
  const item = tree.children
    .flatMap(({ children }) => children)
    .find((node) => node.id === 'item-03');
  assert.ok(item?.type === 'division');
  assert.deepEqual([item.label, item.title], ['（三）', '加快民营经济发展']);
});

test('every note names somebody, and no short name is left', () => {
  const named = items.flatMap(({ paragraphs }) =>
    paragraphs.map(({ responsibility }) => {
      const { lead, responsible, implementing, supporting } = responsibility;
      return [...lead, ...responsible, ...implementing, ...supporting];
    }),
  );
  assert.ok(named.every((names) => names.length > 0));
  assert.deepEqual(
    named.flat().filter((name) => /三省|一区|以下称|等部门|负责/.test(name)),
    [],
  );
});

test('short names stand for the governments that the notes define', () => {
  const three = ['辽宁省人民政府', '吉林省人民政府', '黑龙江省人民政府'];
  const [first, second, third] = items[1]?.paragraphs.map((p) => p.responsibility) ?? [];
  assert.deepEqual(first?.lead, ['国务院国资委']);
  assert.deepEqual(first?.responsible, ['国家发展改革委', '财政部', ...three]);
  assert.deepEqual(second?.implementing, three);
  assert.deepEqual(third?.implementing, [...three, '内蒙古自治区人民政府']);
});

test('deadlines are dates', () => {
  const all = items.flatMap(({ deadlines }) => deadlines.map(({ block, date }) => [block, date]));
  assert.equal(all.length, seed.text.match(/年(\d+月)?底前/g)?.length);
  assert.deepEqual(all, [
    ['item-02-p1', '2016-12-31'],
    ['item-02-p2', '2017-12-31'],
    ['item-02-p2', '2018-12-31'],
    ['item-03-p2', '2017-06-30'],
    ['item-10-p1', '2017-02-28'],
    ['item-14-p2', '2016-12-31'],
  ]);
});

test('faults of the source are shown at their place', () => {
  const source = (body: string, number = '国发〔2016〕62号') =>
    `意见\n${number}\n各省：\n引言。\n一、改革\n${body}\n结语。\n国务院\n2016年11月1日\n（此件公开发布）`;
  const fault = (text: string) =>
    faultOf(() => treeFrom(seedLike(seed, text), headingsAfter)).split('\n');
  assert.deepEqual(fault(source('甲。\n乙。\n（一）职能。\n（财政部负责）')), [
    'seeds/example/source.txt:8:1 notes-mismatch: this heading stands behind 2 paragraphs and before 1 notes',
    '  （一）职能。',
    '  fix: check whether a paragraph, a note or the heading of another item is missing or torn',
  ]);
  assert.deepEqual(fault(source('（财政部负责）')), [
    'seeds/example/source.txt:6:1 notes-mismatch: this note doesn’t follow an item’s heading',
    '  （财政部负责）',
    '  fix: check whether the heading before it is missing',
  ]);
  assert.deepEqual(fault(source('甲。\n二、创新')), [
    'seeds/example/source.txt:6:1 paragraph-without-heading: the next part begins before the heading of this paragraph',
    '  甲。',
    '  fix: check whether the item’s heading is missing',
  ]);
  assert.deepEqual(fault(source('甲。\n（一）职能。\n（财政部酌办）')), [
    'seeds/example/source.txt:8:1 note-grammar: a part of this note doesn’t say who does what in the known words',
    '  （财政部酌办）',
    '  fix: check the note; add its words to scripts/notes/responsibility.ts if they are right',
  ]);
  assert.deepEqual(fault(source('甲。\n（一）职能。\n（财政部负责）', '无号')), [
    'seeds/example/source.txt:1:1 document-number: no line before the first part is a document number like 国发〔2016〕62号',
    '  意见',
    '  fix: check whether the beginning of the source is complete',
  ]);
  assert.deepEqual(fault('意见\n国发〔2016〕62号\n引言。'), [
    'seeds/example/source.txt:3:1 incomplete-opinion: the source has no first part 一、 or no date behind its last part',
    '  引言。',
    '  fix: check whether its beginning or end is missing',
  ]);
  assert.match(
    fault(source('甲。\n（二）职能。\n（财政部负责）'))[0] ?? '',
    /:7:1 heading-order: item 2 follows the beginning$/,
  );
});
