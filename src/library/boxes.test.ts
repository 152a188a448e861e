import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockEntry, boxEntry, division, libraryDocument } from '../../tests/support/documents.ts';
import { boxName } from '../model/block-kinds.ts';
import type { BoxEntry } from '../model/data/documents.ts';
import { boxPlace, tableName } from './boxes.ts';

const section = division('c05-s1', { kind: 'section', label: '第一节', title: '推进产业升级' });
const document = libraryDocument({
  id: 'plan-13',
  divisions: [
    division('c05', { label: '第五章', title: '构建现代产业体系', divisions: [section] }),
  ],
});

function boxIn(division: string): BoxEntry {
  return boxEntry('box-08', { number: 8, title: '重点工程', division });
}

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

const tables = libraryDocument({
  boxes: [boxEntry('box-01', { number: 1, title: '主要指标' })],
  blocks: [
    blockEntry('box-01-t1', { kind: 'table', box: 'box-01' }),
    blockEntry('table-1-caption', { kind: 'caption', reading: '表1 政策文件' }),
    blockEntry('table-1', { kind: 'table' }),
    blockEntry('table-2', { kind: 'table' }),
  ],
});

test('a table is called by its box, its caption, or not at all', () => {
  assert.equal(tableName(tables, 'box-01-t1'), '专栏1 主要指标');
  assert.equal(tableName(tables, 'table-1'), '表1 政策文件');
  assert.equal(tableName(tables, 'table-2'), '表格');
});
