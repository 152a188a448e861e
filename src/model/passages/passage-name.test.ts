import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { LibraryDocument } from '../data/documents.ts';
import { labelsOf } from './labels.ts';
import { passageName } from './passage-name.ts';

function read(id: string) {
  const file = new URL(`../../../content/data/documents/${id}.json`, import.meta.url);
  return LibraryDocument.parse(JSON.parse(readFileSync(file, 'utf8')));
}

const documents = Object.fromEntries(
  ['plan-12', 'plan-13', 'opinion-62', 'liaoning-tasks', 'reform-40'].map((id) => [id, read(id)]),
);

const NAMES: Record<string, Record<string, string>> = {
  'plan-12': {
    'c00-title': '卷首标题',
    'c00-issuer': '卷首署名',
    'c00-p1': '卷首第1段',
    c05: '第五章',
    'c02-p1': '第二章第1段',
    'c01-s2-p2-i1': '第一章第二节第2段第1项',
    'box-01': '专栏1',
    'box-01-t1': '专栏1表',
    'box-01-i4': '专栏1第4行',
    'box-01-n1': '专栏1注',
    'box-03-i2': '专栏3第2项',
    'box-08-l4': '专栏8第4个小标题',
    'fig-2': '图2',
  },
  'plan-13': {
    'c05-s2': '第五章第二节',
    'c05-s2-p3': '第五章第二节第3段',
    'c12-s3-p2': '第十二章第三节第2段',
    'box-08-i3': '专栏8第3项',
    'box-02-i17': '专栏2第17行',
  },
  'opinion-62': {
    'c00-number': '卷首发文字号',
    'c00-address': '卷首主送机关',
    c02: '第二部分',
    'item-07': '第（七）项',
    'item-07-p2': '第（七）项第2段',
    'item-07-r2': '第（七）项第2段责任单位',
    'end-p1': '文末第1段',
    'end-signature': '文末署名',
    'end-date': '文末成文日期',
    'end-remark': '文末附注',
  },
  'liaoning-tasks': {
    'c00-p1': '卷首第1段',
    'c11-s2': '第十一部分（二）',
    'task-034': '第34项任务',
    'task-034-r': '第34项任务责任单位',
  },
  'reform-40': {
    'c00-abstract': '卷首内容提要',
    'c00-abstract-en': '卷首英文摘要',
    'c00-keywords': '卷首关键词',
    'c00-footnote': '卷首脚注',
    'c04-s3-p2': '第四部分（三）第2段',
    'c02-p3': '第二部分第3段',
    'table-1': '表1',
    'table-1-caption': '表1表题',
    'table-1-r4': '表1第4行',
    'ref-05': '文献标注［5］',
  },
};

for (const [id, names] of Object.entries(NAMES)) {
  test(`passages of ${id} are named as one would say it`, () => {
    const labels = labelsOf(read(id));
    const found = Object.fromEntries(
      Object.keys(names).map((key) => [key, passageName(key, labels)]),
    );
    assert.deepEqual(found, names);
  });
}

test('every block has a name of its own', () => {
  for (const document of Object.values(documents)) {
    const labels = labelsOf(document);
    const names = document.blocks.map(({ id }) => passageName(id, labels));
    assert.deepEqual(
      names.filter((name) => name === ''),
      [],
    );
    assert.equal(new Set(names).size, names.length, `${document.id} names two blocks alike`);
  }
});

test('passages of a box are named by it', () => {
  const document = read('plan-12');
  assert.equal(passageName('box-01-i4', labelsOf(document)), '专栏1第4行');
  assert.equal(passageName('box-03-i2', labelsOf(document)), '专栏3第2项');
});

test('what is no passage has no name', () => {
  const labels = labelsOf(read('plan-12'));
  for (const id of ['r-4589', 'main', 'c05-s2-x1', 'c99', 'c99-s1-p1', '', 'boxes']) {
    assert.equal(passageName(id, labels), '');
  }
});
