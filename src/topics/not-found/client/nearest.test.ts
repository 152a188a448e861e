import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type NamedAddress, nearestTo } from './nearest.ts';

const CHAPTERS = ['c00', 'c01', 'c05', 'c06', 'c12'];
const KNOWN: NamedAddress[] = [
  ['index.html', '东北振兴文库'],
  ['about.html', '编辑说明'],
  ['search.html', '检索'],
  ['teach.html', '教学使用'],
  ...['plan-12', 'plan-13'].flatMap((doc): NamedAddress[] => [
    [`${doc}/index.html`, `东北振兴“十${doc === 'plan-12' ? '二' : '三'}五”规划`],
    ...CHAPTERS.map(
      (id): NamedAddress => [
        `${doc}/${id}.html`,
        `第${{ c01: '一', c05: '五', c06: '六', c12: '十二' }[id] ?? '〇'}章 某事｜“十${doc === 'plan-12' ? '二' : '三'}五”规划`,
      ],
    ),
    [`${doc}/box-08.html`, '专栏8 某表'],
  ]),
  ['liaoning-tasks/c04.html#task-034', '第34项任务'],
  ['liaoning-tasks/c01.html#task-003', '第3项任务'],
  ['maps/index.html', '地图'],
  ['maps/corridors.html', '通道｜地图'],
  ['lessons/corridor.html', '一条通道｜导读'],
  ['places/shenyang.html', '沈阳市｜地名'],
  ['glossary.html', '术语'],
  ['places/chaoyang.html', '朝阳市｜地名'],
];

function addresses(asked: string) {
  return nearestTo(asked, KNOWN).map(([address]) => address);
}

for (const [what, asked, expected] of [
  ['hyphen left out', 'plan13', 'plan-13/index.html'],
  ['slash left out', 'plan-13', 'plan-13/index.html'],
  ['ending left out', 'plan-13/c05', 'plan-13/c05.html'],
  ['zero left out', 'plan-13/c5.html', 'plan-13/c05.html'],
  ['zero left out of a box', 'plan-13/box8', 'plan-13/box-08.html'],
  ['capitals', 'Plan-13/C05.HTML', 'plan-13/c05.html'],
  ['full-width letters', 'ｐｌａｎ－１３／ｃ０５．ｈｔｍｌ', 'plan-13/c05.html'],
  ['a stop behind it', 'plan-13/c05.html%E3%80%82', 'plan-13/c05.html'],
  ['another ending', 'plan-13/c05.php?x=1', 'plan-13/c05.html'],
  ['a folder before it', 'library/plan-13/c05', 'plan-13/c05.html'],
  ['underscore', 'plan_13/c05.html', 'plan-13/c05.html'],
  ['no slash between', 'plan13c05', 'plan-13/c05.html'],
  ['a passage as a page', 'plan-13/c05-s1-p3', 'plan-13/c05.html#c05-s1-p3'],
  ['the passage stays', 'plan-13/c5.html#c05-s1-p2', 'plan-13/c05.html#c05-s1-p2'],
  ['the chapter told by the passage', 'plan-13.html#c06-s2-p1', 'plan-13/c06.html#c06-s2-p1'],
  ['something behind the page', 'plan-13/c05/s1', 'plan-13/c05.html'],
  ['a letter missing', 'pln-13/c05.html', 'plan-13/c05.html'],
  ['letters changed about', 'serach.html', 'search.html'],
  ['another form of the word', 'teaching.html', 'teach.html'],
  ['singular', 'map/corridors', 'maps/corridors.html'],
  ['a name without its folder', 'shenyang', 'places/shenyang.html'],
  ['a Chinese name', '%E6%B2%88%E9%98%B3', 'places/shenyang.html'],
  ['a chapter in Chinese', 'plan-13/第五章', 'plan-13/c05.html'],
  ['a chapter of two figures in Chinese', 'plan-12/第十二章', 'plan-12/c12.html'],
  ['a task without its page', 'liaoning-tasks/task-34', 'liaoning-tasks/c04.html#task-034'],
  ['a chapter that isn’t there', 'plan-13/c13.html', 'plan-13/index.html'],
  ['a number sign that was escaped', 'plan-13/c05.html%23c05-s1-p2', 'plan-13/c05.html#c05-s1-p2'],
  ['zero left out of a passage', 'plan-13/c5.html#c5-s1-p2', 'plan-13/c05.html#c05-s1-p2'],
  ['an item of a box', 'plan-13/box-8-i4', 'plan-13/box-08.html#box-08-i4'],
  ['a term', 'glossary.html%23wodian%E3%80%82', 'glossary.html#wodian'],
  ['the source of a chapter', 'plan-13/source/c5', 'plan-13/c05.html'],
  ['half a character', 'plan-13/c05%E4%B8', 'plan-13/c05.html'],
] as const) {
  test(`${what}: ${asked} is nearest to ${expected}`, () => {
    assert.equal(addresses(asked)[0], expected);
  });
}

test('a chapter without its document may be that of each', () => {
  assert.deepEqual(addresses('c05.html'), ['plan-12/c05.html', 'plan-13/c05.html']);
});

test('a letter left out comes before the same name in another folder', () => {
  const found = addresses('maps/corridor.html');
  assert.equal(found[0], 'maps/corridors.html');
  assert.ok(found.includes('lessons/corridor.html'));
});

test('what is certain stands alone', () => {
  assert.deepEqual(addresses('plan-13/c5'), ['plan-13/c05.html']);
});

test('what is like nothing is near to nothing', () => {
  assert.deepEqual(addresses('wp-login.php'), []);
  assert.deepEqual(addresses('xyz/foo/bar'), []);
});
