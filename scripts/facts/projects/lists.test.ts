import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlaceRef } from '../../../src/model/data/projects.ts';
import { type ListOf, readList } from './lists.ts';
import type { ProjectPassage } from './model.ts';
import { PlacesIn, placesOf } from './places-in.ts';

const NAMES =
  '沈阳 大连 通化 白河 敦化 四平 哈尔滨 牡丹江 佳木斯 齐齐哈尔 鞍山 和龙 图们 吉林 洮南 内蒙古 科左中旗 绥芬河 正蓝旗 本溪 集安 辽宁 辽阳 阿尔山 根河';

/** The places of a text by their names alone. */
function placesIn(text: string, all = NAMES): PlacesIn {
  const names = all.split(' ').flatMap((name) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
      place: name,
      kind: 'county',
    })),
  );
  return new PlacesIn(names.toSorted((a, b) => a.start - b.start));
}

function read(text: string, list: ListOf, group: string | null = null) {
  const body = { start: 0, end: text.length };
  const passage: ProjectPassage = {
    doc: 'plan',
    block: 'box-01-i1',
    row: null,
    box: 'box-01',
    boxTitle: null,
    group,
    text,
    body,
  };
  return readList(passage, body, list, placesIn(text)).mentions;
}

function named(text: string, list: ListOf = { type: 'base' }, group?: string) {
  return read(text, list, group).map(({ action, name }) => `${action ?? '—'} ${name}`);
}

function route(refs: readonly PlaceRef[]) {
  return refs.map(({ name, role }) => `${name} ${role}`).join();
}

test('a verb and a noun behind 等 belong to every name of the list', () => {
  const text =
    '加快建设哈尔滨至佳木斯、哈尔滨至牡丹江等铁路，规划建设沈阳至通化至白河至敦化等铁路。';
  assert.deepEqual(named(text, { type: 'railway' }), [
    '加快建设 哈尔滨至佳木斯铁路',
    '加快建设 哈尔滨至牡丹江铁路',
    '规划建设 沈阳至通化至白河至敦化铁路',
  ]);
});

test('a line is one project with its nodes in order', () => {
  const [line] = read('沈阳至通化至白河至敦化等铁路。', { type: 'railway' });
  assert.equal(line?.geometry, 'line');
  assert.equal(route(line?.places ?? []), '沈阳 start,通化 via,白河 via,敦化 end');
});

test('what is to be done stands around the names, and makes another project of a line', () => {
  assert.deepEqual(named('实施沈阳至通化、四平至通化等既有铁路改造。', { type: 'railway' }), [
    '实施…改造 沈阳至通化既有铁路改造',
    '实施…改造 四平至通化既有铁路改造',
  ]);
  assert.deepEqual(named('有序推进G9111本溪至集安国家高速公路等项目前期工作。'), [
    '有序推进…前期工作 G9111本溪至集安国家高速公路',
  ]);
  assert.deepEqual(named('加快哈尔滨机场、长春机场改扩建，推进沈阳、鞍山等机场扩建。'), [
    '加快…改扩建 哈尔滨机场',
    '加快…改扩建 长春机场',
    '推进…扩建 沈阳机场',
    '推进…扩建 鞍山机场',
  ]);
});

test('names that are only places take the noun of the next name', () => {
  assert.deepEqual(named('重点建设沈阳、鞍山冶金矿山、重型机械产业基地；沈阳数控机床基地。'), [
    '重点建设 沈阳冶金矿山、重型机械产业基地',
    '重点建设 鞍山冶金矿山、重型机械产业基地',
    '重点建设 沈阳数控机床基地',
  ]);
  assert.deepEqual(named('建设四平、绥芬河机场及正蓝旗支线机场。', { type: 'airport' }), [
    '建设 四平机场',
    '建设 绥芬河机场',
    '建设 正蓝旗支线机场',
  ]);
  assert.deepEqual(named('建设内蒙古科左中旗、吉林洮南百万千瓦风电基地项目等。'), [
    '建设 内蒙古科左中旗百万千瓦风电基地项目',
    '建设 吉林洮南百万千瓦风电基地项目',
  ]);
});

test('及 and 和 part names of places, not the words of a name', () => {
  assert.deepEqual(named('人参及北药、蒙药产业技术创新战略联盟；', { type: 'alliance' }), [
    '— 人参及北药、蒙药产业技术创新战略联盟',
  ]);
  assert.deepEqual(named('和龙-图们铁路、大连船舶和海工装备基地、阿尔山和根河。'), [
    '— 和龙-图们铁路',
    '— 大连船舶和海工装备基地',
    '— 阿尔山',
    '— 根河',
  ]);
});

test('the label of an item gives the verb, the list’s template the noun', () => {
  const list = { type: 'airport', name: '{}机场' } as const;
  assert.deepEqual(named('四平、通化。', list, '新建机场'), ['新建 四平机场', '新建 通化机场']);
});

test('a place right before another holds it, and so does a province before brackets', () => {
  const [farm, base] = read('吉林洮南风电基地、辽宁（辽阳）加工基地。', { type: 'base' });
  assert.equal(route(farm?.places ?? []), '吉林 within,洮南 site');
  assert.equal(route(base?.places ?? []), '辽宁 within,辽阳 site');
});

test('water is led from one place to another; what else is led is a part of the name', () => {
  const led = (text: string, names: string) =>
    route(placesOf(text, placesIn(text, names).in({ start: 0, end: text.length }), false));
  assert.equal(led('引绰济辽', '绰 辽'), '绰 start,辽 end');
  assert.equal(led('“引嫩入白”', '嫩 白'), '嫩 start,白 end');
  assert.equal(led('吉林引松供水', '吉林 松'), '吉林 site,松 named');
});
