import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxName } from '../model/block-kinds.ts';
import type { BoxEntry, LibraryDocument } from '../model/data/documents.ts';
import { boxPlace } from './boxes.ts';

const document = {
  id: 'plan-13',
  divisions: [
    {
      id: 'c05',
      label: '第五章',
      title: '构建现代产业体系',
      url: 'plan-13/c05.html',
      divisions: [{ id: 'c05-s1', label: '第一节', title: '推进产业升级', url: '' }],
    },
  ],
} as unknown as LibraryDocument;

const boxIn = (division: string) =>
  ({ id: 'box-08', number: 8, title: '重点工程', division }) as BoxEntry;

test('a box is named by number and title', () => {
  assert.equal(boxName(boxIn('c05')), '专栏8 重点工程');
});

test('a box in a section and one directly in a chapter', () => {
  const url = 'plan-13/c05.html#box-08';
  assert.deepEqual(boxPlace(document, boxIn('c05-s1')), { name: '第五章第一节 推进产业升级', url });
  assert.deepEqual(boxPlace(document, boxIn('c05')), { name: '第五章 构建现代产业体系', url });
});

test('a box in a division that does not exist is an error', () => {
  assert.throws(() => boxPlace(document, boxIn('c99')), /plan-13 has no c99/);
});
