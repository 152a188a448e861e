/** Pages of the region's prefectures and provinces: each gathers what the texts have of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { data } from '../conversion/corpus.ts';
import { DIST } from '../support/server.ts';

interface Place {
  id: string;
  name: string;
  kind: string;
  adcode?: string;
  within?: string;
  members?: string[];
  mentions: { doc: string; block: string }[];
}
interface Project {
  id: string;
  name: string;
  type: string;
  places: string[];
  provinces: string[];
  mentions: { doc: string }[];
}

const places = data<Place[]>('places.json');
const projects = data<Project[]>('projects.json');
const byId = new Map(places.map((place) => [place.id, place]));

function read(path: string) {
  return readFileSync(join(DIST, path), 'utf8');
}

/** As the state divides the region: 14 of Liaoning, 9 of Jilin, 13 of Heilongjiang, 5 in the east of Inner Mongolia. */
const PREFECTURES =
  '沈阳市 大连市 鞍山市 抚顺市 本溪市 丹东市 锦州市 营口市 阜新市 辽阳市 盘锦市 铁岭市 朝阳市 葫芦岛市 长春市 吉林市 四平市 辽源市 通化市 白山市 松原市 白城市 延边朝鲜族自治州 哈尔滨市 齐齐哈尔市 鸡西市 鹤岗市 双鸭山市 大庆市 伊春市 佳木斯市 七台河市 牡丹江市 黑河市 绥化市 大兴安岭地区 赤峰市 通辽市 呼伦贝尔市 兴安盟 锡林郭勒盟'.split(
    ' ',
  );
const PROVINCES = ['辽宁省', '吉林省', '黑龙江省', '内蒙古自治区', '蒙东地区'];

function placeNamed(name: string): Place {
  const found = places.find((place) => place.name === name && place.kind !== 'county');
  assert.ok(found, name);
  return found;
}

/** A place and all around it. */
function around(id: string): string[] {
  const place = byId.get(id);
  return place ? [id, ...(place.within ? around(place.within) : [])] : [];
}

/** The links of a page to projects, by their ids. */
function projectLinks(html: string): Set<string> {
  const links = html.matchAll(/href="\.\.\/projects\/(?:types\/[a-z-]+\.html#)?([\w-]+)/g);
  return new Set([...links].map(([, id = '']) => id));
}

test('41 prefectures, each with its map and all projects in it', () => {
  assert.equal(PREFECTURES.length, 41);
  for (const name of PREFECTURES) {
    const { id } = placeNamed(name);
    const html = read(`places/${id}.html`);
    assert.match(html, /<figure class="region-map"/, name);
    const linked = projectLinks(html);
    const own = projects.filter((project) => project.places.some((at) => around(at).includes(id)));
    assert.ok(own.length > 0, name);
    for (const project of own) assert.ok(linked.has(project.id), `${name}: ${project.name}`);
    assert.match(html, new RegExp(`项目（${own.length}）`), name);
    for (const zone of places.filter(({ members }) => members?.includes(id)))
      assert.ok(html.includes(`href="${zone.id}.html"`), `${name}: ${zone.name}`);
  }
});

test('the provinces, with their prefectures', () => {
  for (const name of PROVINCES) {
    const { id } = placeNamed(name);
    const html = read(`places/${id}.html`);
    assert.match(html, /<figure class="region-map"/, name);
    const province = id === 'mengdong' ? 'neimenggu' : id;
    const linked = projectLinks(html);
    for (const project of projects.filter((one) => one.provinces.includes(province)))
      assert.ok(linked.has(project.id), `${name}: ${project.name}`);
    for (const prefecture of PREFECTURES.map(placeNamed).filter((it) => it.within === province))
      assert.ok(html.includes(`href="${prefecture.id}.html"`), `${name}: ${prefecture.name}`);
    assert.ok(html.includes(`#provinces=${province}"`), name);
  }
});

test('tasks that name a prefecture stand on its page', () => {
  const tasks = data<{ id: string; text: string; agenciesRaw: string }[]>('tasks.json');
  for (const [name, short] of [
    ['沈阳市', '沈阳'],
    ['丹东市', '丹东'],
  ] as const) {
    const html = read(`places/${placeNamed(name).id}.html`);
    const naming = tasks.filter(({ text, agenciesRaw }) => `${text}${agenciesRaw}`.includes(short));
    assert.ok(naming.length > 3, name);
    for (const { id } of naming) assert.ok(html.includes(`#${id}"`), `${name}: ${id}`);
  }
});

test('a project with a page and a place with projects lead to the maps that draw them', () => {
  const maps = data<{ id: string; kinds: { projects: string[] }[] }[]>('maps.json');
  const mapsOf = (id: string) =>
    maps.filter(({ kinds }) => kinds.some((kind) => kind.projects.includes(id)));
  const shared = projects.filter(
    ({ mentions }) => new Set(mentions.map(({ doc }) => doc)).size > 1,
  );
  let count = 0;
  for (const { id } of shared.filter((one) => mapsOf(one.id).length > 0)) {
    const html = read(`projects/${id}.html`);
    assert.match(html, new RegExp(`href="\\.\\./maps/[\\w-]+\\.html#on=${id}"`), id);
    count += 1;
  }
  assert.ok(count > 50, String(count));
  assert.match(read('places/tonghua.html'), /href="\.\.\/maps\/[\w-]+\.html#places=tonghua"/);
});

test('numbers that the texts tell of a place stand on its page with their passage', () => {
  const html = read('places/jilin.html').replace(/<[^>]+>/g, '');
  assert.match(html, /提到这里又写了数字的句子/);
  const heilongjiang = read('places/heilongjiang.html').replace(/<\/?mark>/g, '');
  assert.match(heilongjiang, /黑龙江省新增1000万亩/);
});
