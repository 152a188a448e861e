import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resultName } from '../../topics/search/passage.ts';
import { type Entry, KINDS, type Kind, letterOf, packIds, unpack } from './catalogue.ts';

test('a catalogue is unpacked in the order of the texts', () => {
  const chapter = { id: 'c05', name: '第五章', places: [['第五章第一节', 'c05-s1 c05-s1-p1']] };
  const packed = {
    documents: [{ id: 'plan-13', title: '规划', chapters: [chapter] }],
    kinds: 'Pp',
  };
  const [heading, paragraph] = unpack(packed as Parameters<typeof unpack>[0]);
  assert.equal(heading?.isTitle, true);
  assert.deepEqual(paragraph, {
    number: 1,
    doc: 'plan-13',
    chapter: 'c05',
    id: 'c05-s1-p1',
    place: '第五章第一节',
    kind: 'text',
    isTitle: false,
    url: 'plan-13/c05.html#c05-s1-p1',
  });
});

test('ids that are counted through are packed as a run', () => {
  const packed = (ids: string) => packIds(ids.split(' '));
  assert.equal(packed('c01-s1 c01-s1-p1 c01-s1-p2 c01-s1-p3'), 'c01-s1 c01-s1-p1~3');
  assert.equal(packed('box-09 box-10 box-11-t1'), 'box-09 box-10 box-11-t1');
  for (const ids of [
    'c05-s1 c05-s1-p8 c05-s1-p9 c05-s1-p10 c05-s1-p11',
    'task-009 task-010 task-011 task-099 task-100 task-101',
    'box-01-i2 box-01-i4 box-01-n1 c00-title',
  ]) {
    const places = [['第五章', packed(ids)]];
    const documents = [
      { id: 'plan-13', title: '规划', chapters: [{ id: 'c05', name: '', places }] },
    ];
    const entries = unpack({ documents, kinds: 'p'.repeat(9) } as Parameters<typeof unpack>[0]);
    assert.deepEqual(
      entries.map(({ id }) => id),
      ids.split(' '),
    );
  }
});

test('every kind has a letter of its own', () => {
  const letters = (Object.keys(KINDS) as Kind[]).map((kind) => letterOf(kind, false));
  assert.equal(new Set(letters).size, letters.length);
});

test('places are called as one would call them', () => {
  const named = (id: string, place: string, isTitle = false) =>
    resultName({ id, place, isTitle } as Entry);
  assert.equal(named('c05-s1-p3', '第五章第一节'), '第五章第一节第3段');
  assert.equal(named('c01-s2-p2-i1', '第一章第二节'), '第一章第二节第2段第1项');
  assert.equal(named('box-12-i2', '第七章第一节 · 专栏12'), '第七章第一节 · 专栏12第2项');
  assert.equal(named('box-12', '第七章第一节 · 专栏12', true), '第七章第一节 · 专栏12标题');
  assert.equal(named('task-034', ''), '第34项任务');
  assert.equal(named('task-034-r', ''), '第34项任务责任单位');
  assert.equal(named('item-07-r2', '第（七）项'), '第（七）项第2段责任单位');
  assert.equal(named('c00-title', '', true), '卷首标题');
  assert.equal(named('c00-p1', '卷首'), '卷首第1段');
});
