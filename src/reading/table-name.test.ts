import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockEntry, boxEntry, libraryDocument } from '../../tests/support/documents.ts';
import { tableName } from './table-name.ts';

const document = libraryDocument({
  boxes: [boxEntry('box-01', { number: 1, title: '主要指标' })],
  blocks: [
    blockEntry('box-01-t1', { kind: 'table', box: 'box-01' }),
    blockEntry('table-1-caption', { kind: 'caption', reading: '表1 政策文件' }),
    blockEntry('table-1', { kind: 'table' }),
    blockEntry('table-2', { kind: 'table' }),
  ],
});

test('a table is called by its box, its caption, or not at all', () => {
  assert.equal(tableName(document, 'box-01-t1'), '专栏1 主要指标');
  assert.equal(tableName(document, 'table-1'), '表1 政策文件');
  assert.equal(tableName(document, 'table-2'), '表格');
});
