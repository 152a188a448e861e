import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NoteRole } from '../../src/model/data/responsibility.ts';
import { abbreviationsIn, expand } from './abbreviations.ts';
import { clausesOf, deadlinesIn } from './responsibility.ts';

function roles(note: string): [NoteRole, string[]][] | undefined {
  return clausesOf(note)?.map(({ role, names }) => [role, names]);
}

test('each predicate gives its role', () => {
  assert.deepEqual(roles('（国务院国资委牵头，财政部和三省人民政府分工负责）'), [
    ['lead', ['国务院国资委']],
    ['responsible', ['财政部', '三省人民政府']],
  ]);
  assert.deepEqual(roles('（证监会牵头负责，三省人民政府做好组织和服务工作）'), [
    ['lead', ['证监会']],
    ['implementing', ['三省人民政府']],
  ]);
  assert.deepEqual(roles('（财政部、商务部指导协调，相关省市人民政府组织实施）'), [
    ['supporting', ['财政部', '商务部']],
    ['implementing', ['相关省市人民政府']],
  ]);
  assert.deepEqual(roles('（中央组织部按职能分工负责，银监会指导支持）'), [
    ['responsible', ['中央组织部']],
    ['supporting', ['银监会']],
  ]);
});

test('each clause keeps the words of its note', () => {
  const words = (note: string) => clausesOf(note)?.map((clause) => clause.words);
  assert.deepEqual(words('（海关总署、商务部牵头负责，三省人民政府组织实施）'), [
    '牵头',
    '组织实施',
  ]);
  assert.deepEqual(words('（证监会牵头负责，三省人民政府做好组织和服务工作）'), [
    '牵头',
    '组织和服务',
  ]);
  assert.deepEqual(words('（财政部、商务部指导协调，银监会指导支持）'), ['指导协调', '指导支持']);
  assert.deepEqual(words('（财政部会同商务部等部门负责）'), ['负责', '会同负责']);
  assert.deepEqual(words('（中央组织部按职能分工负责）'), ['负责']);
});

test('会同 parts the one that leads from those that share', () => {
  const [leading, sharing] = clausesOf('（财政部会同国家发展改革委等部门负责）') ?? [];
  assert.deepEqual([leading?.role, leading?.names, leading?.open], ['lead', ['财政部'], false]);
  assert.deepEqual(
    [sharing?.role, sharing?.names, sharing?.open],
    ['responsible', ['国家发展改革委'], true],
  );
});

test('each name knows the words of the note that stand for it', () => {
  const words = (note: string) =>
    clausesOf(note)?.flatMap(({ named }) =>
      named.map(({ name, start, end }) => [name, note.slice(start, end)]),
    );
  assert.deepEqual(words('（辽宁、吉林省人民政府〔以下称两省人民政府〕负责，银监会指导支持）'), [
    ['辽宁省人民政府', '辽宁'],
    ['吉林省人民政府', '吉林省人民政府'],
    ['银监会', '银监会'],
  ]);
  assert.deepEqual(words('（财政部会同国家发展改革委、农业部等部门负责）'), [
    ['财政部', '财政部'],
    ['国家发展改革委', '国家发展改革委'],
    ['农业部', '农业部'],
  ]);
});

test('a note with other words, or with names that are none, is not understood', () => {
  assert.equal(clausesOf('（财政部酌情办理）'), null);
  assert.equal(clausesOf('（此件公开发布）'), null);
  assert.equal(clausesOf('（专栏8负责）'), null);
});

test('short names that notes define are written out, also behind a place', () => {
  const known = abbreviationsIn([
    ...(clausesOf('（辽宁、吉林省人民政府〔以下称两省人民政府〕负责）') ?? []),
    ...(clausesOf('（东北两省和内蒙古自治区人民政府〔以下称两省一区人民政府〕组织实施）') ?? []),
  ]);
  const two = ['辽宁省人民政府', '吉林省人民政府'];
  assert.deepEqual(
    [...known],
    [
      ['两省人民政府', two],
      ['两省一区人民政府', [...two, '内蒙古自治区人民政府']],
    ],
  );
  assert.deepEqual(expand(['财政部', '两省人民政府', '吉林省人民政府'], known), ['财政部', ...two]);
});

test('deadlines end on the last day of their month or year', () => {
  assert.deepEqual(
    deadlinesIn('2016年底前出台，2017年6月底前设立，2020年2月底前报告；到2020年实现。'),
    [
      { text: '2016年底前', date: '2016-12-31' },
      { text: '2017年6月底前', date: '2017-06-30' },
      { text: '2020年2月底前', date: '2020-02-29' },
    ],
  );
});
