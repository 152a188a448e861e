import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agenciesIn, areAgencies, isOpenList, namesOf } from './agency-list.ts';
import { taskAgencies, taskNote } from './task-agencies.ts';

function agencyNames(list: string) {
  return namesOf(agenciesIn(list));
}

test('、 and ， both separate agencies, and each counts once', () => {
  assert.deepEqual(agencyNames('省农委、省教育厅、省农委，各市政府'), [
    '省农委',
    '省教育厅',
    '各市政府',
  ]);
});

test('和 separates names but stays inside them', () => {
  assert.deepEqual(agencyNames('工业和信息化部、财政部和三省人民政府'), [
    '工业和信息化部',
    '财政部',
    '三省人民政府',
  ]);
});

test('a place without an ending takes the ending of the government after it', () => {
  assert.deepEqual(agencyNames('大连机场集团，沈阳、大连市政府'), [
    '大连机场集团',
    '沈阳市政府',
    '大连市政府',
  ]);
  assert.deepEqual(agencyNames('东北三省和内蒙古自治区人民政府'), [
    '东北三省人民政府',
    '内蒙古自治区人民政府',
  ]);
  assert.deepEqual(agencyNames('辽宁、吉林、黑龙江省人民政府'), [
    '辽宁省人民政府',
    '吉林省人民政府',
    '黑龙江省人民政府',
  ]);
});

test('a place that no government of its own group follows is no agency', () => {
  assert.equal(areAgencies(agencyNames('沈阳，大连市政府')), false);
});

test('等部门 ends a list without being a name', () => {
  assert.deepEqual(agencyNames('国家发展改革委、商务部等部门'), ['国家发展改革委', '商务部']);
  assert.equal(isOpenList('国家发展改革委、商务部等部门'), true);
  assert.equal(isOpenList('国务院振兴东北地区等老工业基地领导小组成员单位'), false);
});

test('a sentence inside the brackets explains the list and names nobody', () => {
  assert.deepEqual(
    taskAgencies('（省编委办、省工商局。列在首位的为牵头单位、其他为配合单位，下同）'),
    ['省编委办', '省工商局'],
  );
});

test('only a list of agencies behind a whole sentence is a note', () => {
  const note = taskNote('9.推广PPP模式（见附件）。支持抵（质）押。（省农委，有关市政府）');
  assert.deepEqual(note, { start: 23, agencies: ['省农委', '有关市政府'] });
  for (const task of [
    '1.推进改革。（见专栏8）',
    '1.推进改革。（详见省农委）',
    '1.推进改革。（以下称领导小组）',
    '1.推进改革（省农委）',
    '1.推进改革。（2016年）',
    '1.推进改革。',
  ]) {
    assert.equal(taskNote(task), null, task);
  }
});
