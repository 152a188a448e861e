import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agenciesOf } from '../../facts/responsibility/agencies.ts';
import { assignmentsOf } from '../../facts/responsibility/assignments.ts';
import { tasksOf } from '../../facts/responsibility/tasks.ts';
import { readingsOf } from '../../names/readings.ts';
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
import { taskList } from './parse.ts';

const seed = realSeed('liaoning-tasks');
const tree = treeFrom(seed, taskList);
const tasks = tasksOf(tree);

test('every character of the source is in one block', () => {
  const { kept, removed } = ledgerOf(tree);
  assert.equal(kept, seed.text.replace(/\s/g, '').length);
  assert.deepEqual(removed, []);
  proveUniqueIds(tree, 'source.txt');
});

test('there are 11 parts, 42 sub-parts and 115 tasks', () => {
  const parts = tree.children.filter(({ kind }) => kind === 'chapter');
  const subparts = parts.map((part) => part.children.filter((node) => node.type === 'division'));
  assert.equal(parts.length, 11);
  assert.deepEqual(
    subparts.map(({ length }) => length),
    [4, 3, 4, 4, 4, 4, 4, 4, 4, 4, 3],
  );
  assert.equal(subparts.flat().length, seed.text.match(/（[一二三四]）/g)?.length);
  assert.deepEqual(
    tasks.map(({ number }) => number),
    [...seed.text.matchAll(/^　　(\d+)\./gm)].map((match) => Number(match[1])),
  );
  assert.equal(tasks.length, 115);
});

test('the heading behind the brackets of task 31 opens the sub-part of task 32', () => {
  assert.equal(textOfBlock(tree, 'c03-s4'), '（四）建设美丽宜居乡村。');
  assert.equal(textOfBlock(tree, 'task-031-r'), '（省农委、省国土资源厅、省财政厅）');
  assert.equal(tasks[30]?.subpart, 'c03-s3');
  assert.equal(tasks[31]?.subpart, 'c03-s4');
});

test('a task has its number, lead sentence and text; one has no lead sentence', () => {
  const first = blocksById(tree).get('task-034');
  const marked = first?.marks.map(({ kind, start, end }) => [
    kind,
    first.text.value.slice(start, end),
  ]);
  assert.deepEqual(marked, [
    ['label', '34.'],
    ['lead', '积极发展高端装备制造业。'],
  ]);
  assert.deepEqual(
    tasks.filter(({ title }) => title === null).map(({ number }) => number),
    [57],
  );
  assert.ok(tasks[19]?.text.includes('科技服务。强化金融支持。依托中心城市'));
});

test('61 agencies: the first leads, the others cooperate, each once', () => {
  const agencies = agenciesOf([assignmentsOf(tree)], readingsOf([tree]), {
    file: 'agencies.yaml',
    entries: [],
  });
  assert.equal(agencies.length, 61);
  assert.deepEqual(
    tasks.slice(0, 1).map(({ lead, cooperating }) => [lead, cooperating]),
    [['省编委办', ['省发展改革委', '省工商局']]],
  );
  assert.deepEqual(tasks[64]?.cooperating, [
    '省发展改革委',
    '省机场集团',
    '大连机场集团',
    '沈阳市政府',
    '大连市政府',
  ]);
  assert.equal(tasks[92]?.cooperating.filter((name) => name === '省教育厅').length, 1);
  assert.equal(agencies.find(({ name }) => name === '省发展改革委')?.lead.length, 23);
  assert.deepEqual(agencies.find(({ name }) => name === '各市政府')?.lead, ['task-112']);
  assert.deepEqual(
    agencies.filter(({ collective }) => collective).map(({ name }) => name),
    ['有关市政府', '各市政府'],
  );
});

test('each mention in the raw notes is counted, by another way of reading them', () => {
  const raw = [
    ...seed.text.matchAll(/（((?:省|有关|各|大连|丹东|沈阳)[^（）]*)）(?=\s*$|（四）)/gm),
  ];
  assert.equal(raw.length, 115);
  const mentions = raw.flatMap(
    (match) => (match[1] as string).split('。')[0]?.split(/[、，]/) ?? [],
  );
  const twice = 1;
  const counted = tasks.reduce((sum, { cooperating }) => sum + 1 + cooperating.length, 0);
  assert.equal(counted, mentions.length - twice);
});

test('faults of the source are shown at their place', () => {
  const text = '引言。\n一、改革\n（一）职能。\n1.放权。放好。（省农委）\n';
  const fault = (more: string) =>
    faultOf(() => treeFrom(seedLike(seed, text + more), taskList)).split('\n');
  assert.deepEqual(fault('3.监管。管好。（省农委）'), [
    'seeds/example/source.txt:5:1 task-order: task 3 follows 1',
    '  3.监管。管好。（省农委）',
    '  fix: expected task 2: check whether a line is missing or misread',
  ]);
  assert.deepEqual(fault('监管。管好。（省农委）'), [
    'seeds/example/source.txt:5:1 unnumbered-line: this line is neither a heading nor a task',
    '  监管。管好。（省农委）',
    '  fix: check whether its number is lost or the line before it was torn',
  ]);
  assert.deepEqual(fault('2.监管。管好。（见专栏8）'), [
    'seeds/example/source.txt:5:1 task-agencies: task 2 doesn’t end with a list of agencies in brackets',
    '  2.监管。管好。（见专栏8）',
    '  fix: check whether the end of the line is missing, or a name in the list is not an agency’s',
  ]);
  assert.match(fault('三、创新')[0] ?? '', /:5:1 heading-order: chapter 3 follows 1$/);
  assert.match(fault('（三）创新。')[0] ?? '', /:5:1 heading-order: section 3 follows 1$/);
});
