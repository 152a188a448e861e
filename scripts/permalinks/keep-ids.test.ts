import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../lib/text.ts';
import { block, type Tree } from '../lib/tree.ts';
import { located } from '../lib/walk.ts';
import { keepIds } from './keep-ids.ts';
import { passagesOf } from './passages.ts';
import { permalinkLedger } from './test-support.ts';

type Cuts = Record<string, [start: number, end: number]>;

/** A document of one chapter whose text is cut like this. */
function treeOf(cuts: Cuts, seed = SEED): Tree {
  return {
    meta: { id: 'plan-13', sha256: seed } as Tree['meta'],
    seed,
    removed: [],
    children: [
      {
        type: 'division',
        id: 'c01',
        kind: 'chapter',
        label: '第一章',
        title: '',
        children: Object.entries(cuts).map(([id, [start, end]]) =>
          block(id, 'paragraph', textOf(seed, start, end)),
        ),
      },
    ],
  };
}

const SEED = '甲一二三四五六七八九乙一二三四五六七八九丙一二三四五六七八九丁一二三四五六七八九';

/** The ids of a text that was published cut in one way and is cut in another now. */
function kept(before: Cuts, now: Cuts, seed = SEED): string[] {
  const published = permalinkLedger(Object.fromEntries(passagesOf([treeOf(before)])));
  const tree = keepIds(treeOf(now, seed), published);
  return [...located(tree.children)].map(({ block: { id } }) => id);
}

const FOUR: Cuts = {
  'c01-p1': [0, 10],
  'c01-p2': [10, 20],
  'c01-p3': [20, 30],
  'c01-p4': [30, 40],
};

test('before anything is published, and when nothing changes, ids count from the beginning', () => {
  assert.deepEqual(kept({}, FOUR), Object.keys(FOUR));
  assert.deepEqual(kept(FOUR, FOUR), Object.keys(FOUR));
});

test('a divided passage keeps its number where it begins, however little is left of it', () => {
  const divided: Cuts = {
    'c01-p1': [0, 10],
    'c01-p2': [10, 12],
    'c01-p3': [12, 20],
    'c01-p4': [20, 30],
    'c01-p5': [30, 40],
  };
  assert.deepEqual(kept(FOUR, divided), ['c01-p1', 'c01-p2', 'c01-p5', 'c01-p3', 'c01-p4']);
});

test('joined passages have the number of the first', () => {
  const joined: Cuts = { 'c01-p1': [0, 10], 'c01-p2': [10, 30], 'c01-p3': [30, 40] };
  assert.deepEqual(kept(FOUR, joined), ['c01-p1', 'c01-p2', 'c01-p4']);
});

test('a passage that lost its beginning to the one before keeps its number', () => {
  const shifted: Cuts = { ...FOUR, 'c01-p2': [10, 24], 'c01-p3': [24, 30] };
  assert.deepEqual(kept(FOUR, shifted), Object.keys(FOUR));
});

test('list items go with their paragraph, and are kept themselves', () => {
  const before: Cuts = {
    'c01-p1': [0, 10],
    'c01-p2': [10, 20],
    'c01-p2-i1': [20, 30],
    'c01-p2-i2': [30, 40],
  };
  const now: Cuts = {
    'c01-p1': [0, 5],
    'c01-p2': [5, 10],
    'c01-p3': [10, 20],
    'c01-p3-i1': [20, 25],
    'c01-p3-i2': [25, 30],
    'c01-p3-i3': [30, 40],
  };
  assert.deepEqual(kept(before, now), [
    'c01-p1',
    'c01-p3',
    'c01-p2',
    'c01-p2-i1',
    'c01-p2-i3',
    'c01-p2-i2',
  ]);
});

test('in another source passages are known by their words', () => {
  const before: Cuts = { 'c01-p1': [0, 10], 'c01-p2': [10, 20] };
  const now: Cuts = { 'c01-p1': [0, 10], 'c01-p2': [10, 20], 'c01-p3': [21, 31] };
  const source = '新的一段文字加在这里甲一二三四五六七八九又乙一二三四五六七八九';
  assert.deepEqual(kept(before, now, source), ['c01-p3', 'c01-p1', 'c01-p2']);
});
