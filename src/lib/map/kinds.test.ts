import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProjectEntry } from '../atlas/schemas.ts';
import { BASES } from './definitions/bases.ts';
import { ENERGY } from './definitions/energy.ts';
import { TOURISM } from './definitions/tourism.ts';
import { kindOf } from './kinds.ts';
import type { MapDefinition } from './model.ts';

const kindIn = (
  map: MapDefinition,
  type: ProjectEntry['type'],
  name: string,
  group: string | null,
) => kindOf({ type, name, mentions: [{ group }] } as unknown as ProjectEntry, map)?.id ?? null;

/** Sorted by hand: names of both plans, each under the sector that a reader would look for it in. */
const SECTORS: Record<string, string[]> = {
  medicine: ['通化医药产业集群', '通化县现代中药和生物药制造产业集聚区'],
  farming: ['东港农产品精深加工产业集聚区', '黑龙江省千万亩粳稻基地', '东丰梅花鹿特色产业集聚区'],
  information: ['大连软件和信息技术产业集群', '长春遥感卫星及应用产业集群'],
  power: ['哈尔滨电力装备制造基地', '锦州光伏产业基地', '白城风电装备产业园区'],
  vehicles: ['长春轨道交通装备制造基地', '大连船舶和海工装备基地', '沈阳航空装备制造基地'],
  machinery: ['齐齐哈尔数控机床产业基地', '七台河农机制造基地', '丹东仪器仪表产业集群'],
  chemistry: ['蒙东地区新型煤化工产业', '吉林国家级油页岩综合利用基地'],
  materials: ['北方精品钢材产业基地', '国家新型原材料基地'],
  others: ['辽源东北袜业集群'],
};

test('bases and clusters come under their sector', () => {
  for (const [sector, names] of Object.entries(SECTORS))
    for (const name of names) assert.equal(kindIn(BASES, 'base', name, null), sector, name);
});

test('the label above a name tells the sector too', () => {
  assert.equal(kindIn(BASES, 'base', '朝阳产业基地', null), 'others');
  assert.equal(kindIn(BASES, 'base', '朝阳产业基地', '新能源装备'), 'power');
});

test('what is of no type of a map is not on it', () => {
  assert.equal(kindIn(BASES, 'railway', '长春轨道交通装备制造基地', null), null);
  assert.equal(kindIn(ENERGY, 'base', '通化医药产业集群', null), null);
});

test('the first kind that fits counts, the last one takes what is left', () => {
  assert.equal(kindIn(ENERGY, 'power', '敦化抽水蓄能电站', null), 'hydro');
  assert.equal(kindIn(ENERGY, 'power', '华润盘锦热电', null), 'thermal');
  assert.equal(kindIn(TOURISM, 'tourism', '大庆铁人纪念馆', null), 'industry');
  assert.equal(kindIn(TOURISM, 'tourism', '长白山森林生态旅游目的地', null), 'nature');
});
