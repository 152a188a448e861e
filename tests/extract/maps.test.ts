import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DOCUMENTS, data } from '../conversion/corpus.ts';
import { SeedCopy } from '../support/seeds.ts';

interface MapJson {
  id: string;
  kinds: { id: string; projects: string[] }[];
}

const maps = data<MapJson[]>('maps.json');
const projects =
  data<{ id: string; name: string; mentions: { name: string }[] }[]>('projects.json');

/** The kind under which a map shows what a text calls so. */
function kindOf(map: string, name: string) {
  const thing = projects.find((project) => project.mentions.some((it) => it.name === name));
  assert.ok(thing, name);
  const { kinds } = maps.find(({ id }) => id === map) as MapJson;
  return kinds.find((kind) => kind.projects.includes(thing.id))?.id;
}

/** Sorted by hand: names of the texts, each under the kind that a reader would look for it in. */
const SORTED: Record<string, Record<string, string[]>> = {
  bases: {
    medicine: ['通化医药产业集群', '通化县现代中药和生物药制造产业集聚区'],
    farming: ['东港农产品精深加工产业集聚区', '千万亩粳稻基地', '东丰梅花鹿特色产业集聚区'],
    information: ['大连软件和信息技术产业集群', '长春遥感卫星及应用产业集群'],
    power: ['哈尔滨电力装备制造基地', '锦州光伏产业基地', '白城风电装备产业园区'],
    vehicles: ['长春轨道交通装备制造基地', '大连船舶和海工装备基地', '沈阳航空装备制造基地'],
    machinery: ['齐齐哈尔数控机床产业基地', '七台河农机制造基地', '丹东仪器仪表产业集群'],
    chemistry: ['蒙东地区新型煤化工产业', '吉林国家级油页岩综合利用基地'],
    materials: ['北方精品钢材产业基地', '国家新型原材料基地'],
    others: ['普兰店服装服饰产业集聚区', '大连静脉产业集群'],
  },
  energy: {
    nuclear: ['辽宁红沿河核电二期项目'],
    hydro: ['丰满大坝重建工程'],
    thermal: ['华润盘锦热电'],
    irrigation: ['吉林松原灌区'],
  },
  tourism: { nature: ['长白山生态旅游品牌', '盘锦湿地生态旅游品牌'] },
};

describe('things come under the kind where one looks for them', () => {
  for (const [map, kinds] of Object.entries(SORTED))
    for (const [kind, names] of Object.entries(kinds))
      test(`${map}: ${kind}`, () => {
        for (const name of names) assert.equal(kindOf(map, name), kind, name);
      });
});

test('the label above a name tells the kind too', () => {
  // “主要基地” of 新能源装备 in 专栏8 of the 13th plan.
  assert.equal(kindOf('bases', '朝阳新能源产业基地'), 'power');
});

test('a thing is under one kind of a map at most', () => {
  for (const { id, kinds } of maps) {
    const things = kinds.flatMap((kind) => kind.projects);
    assert.equal(new Set(things).size, things.length, id);
  }
});

test('a word that finds nothing is an error with its place', () => {
  using copy = new SeedCopy(...DOCUMENTS, 'gazetteer', 'projects', 'maps.yaml');
  copy.replace('.', 'maps.yaml', 'words: [药, 医, 生物]', 'words: [药, 医, 生物, 香料]');
  assert.match(
    copy.fault(),
    /^seeds\/maps\.yaml:\d+:3 stale-entry: no project of the kind medicine of the map bases has the word 香料\n/,
  );
});
