import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  hasOwnPage,
  isBoxPage,
  pageOf,
  projectAddress,
  readTextAddress,
  sourceAddress,
} from './addresses.ts';

test('the address of a passage is read', () => {
  assert.deepEqual(readTextAddress('plan-13/c05.html#c05-s1-p3'), {
    doc: 'plan-13',
    page: 'c05',
    id: 'c05-s1-p3',
  });
  assert.deepEqual(readTextAddress('plan-13/box-08.html'), {
    doc: 'plan-13',
    page: 'box-08',
    id: '',
  });
  assert.equal(readTextAddress('places/dalian.html'), undefined);
  assert.equal(readTextAddress('plan-13/index.html'), undefined);
});

test('the source of a passage stands in a folder of its document, under the same names', () => {
  const source = sourceAddress('plan-13/c05.html#c05-s1-p3');
  assert.equal(source, 'plan-13/source/c05.html#c05-s1-p3');
  assert.equal(readTextAddress(source), undefined);
});

test('the page of a box is told from that of a chapter', () => {
  assert.equal(isBoxPage('plan-13/box-08.html'), true);
  assert.equal(isBoxPage('plan-13/c05.html'), false);
  assert.equal(pageOf('plan-13/c05.html#c05-s1'), 'plan-13/c05.html');
});

test('a project that one document names has a row, others a page', () => {
  const project = (...docs: string[]) => ({
    id: 'x',
    type: 'port',
    mentions: docs.map((doc) => ({ doc })),
  });
  assert.equal(hasOwnPage(project('plan-12', 'plan-12')), false);
  assert.equal(projectAddress(project('plan-12')), 'projects/types/port.html#x');
  assert.equal(projectAddress(project('plan-12', 'plan-13')), 'projects/x.html');
});
