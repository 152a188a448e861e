import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { LibraryDocument } from '../../model/data/documents.ts';
import { subjectOf } from './page-subject.ts';

const file = new URL('../../../content/data/documents/plan-13.json', import.meta.url);
const document = LibraryDocument.parse(JSON.parse(readFileSync(file, 'utf8')));

test('an address tells what its page is about', () => {
  const about = (page: string) => subjectOf([document], page);
  assert.deepEqual(about('index.html'), { kind: 'home' });
  assert.deepEqual(about('plan-13/index.html'), { kind: 'document', document });
  assert.deepEqual(about('plan-13/whole.html'), { kind: 'document', document });
  assert.deepEqual(about('plan-13/c05.html'), {
    kind: 'part',
    document,
    part: { name: '第五章 优化结构 构建现代产业体系', shortName: '第五章' },
  });
  assert.deepEqual(about('plan-13/box-08.html'), {
    kind: 'part',
    document,
    part: { name: '专栏8 装备制造业发展重点和主要基地', shortName: '专栏8' },
  });
  for (const page of [
    'about.html',
    'maps/index.html',
    'plan-13/other.html',
    'plan-130/index.html',
  ]) {
    assert.deepEqual(about(page), { kind: 'other' });
  }
});
