import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { refuseLost } from '../../scripts/permalinks/entry-ids.ts';
import { DOCUMENTS, data, SEEDS } from '../conversion/corpus.ts';
import { SeedCopy } from '../support/seeds.ts';

interface MapJson {
  id: string;
  kinds: { id: string; leadsTo?: string; projects: string[] }[];
}

const maps = data<MapJson[]>('maps.json');
interface Project {
  id: string;
  name: string;
  type: string;
  places: string[];
  mentions: { name: string }[];
}

const projects = data<Project[]>('projects.json');
/** Projects that lie somewhere: what a text names in general, and nowhere, may be on no map. */
const placed = new Set(projects.filter(({ places }) => places.length > 0).map(({ id }) => id));

/** The kind under which a map shows what a text calls so. */
function kindOf(map: string, name: string) {
  const project = projects.find((project) => project.mentions.some((it) => it.name === name));
  assert.ok(project, name);
  const { kinds } = maps.find(({ id }) => id === map) as MapJson;
  return kinds.find((kind) => kind.projects.includes(project.id))?.id;
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
    others: ['普兰店服装服饰产业集聚区', '大连静脉产业集群', '嘉荫境外木材深加工产业集聚区'],
  },
  power: {
    nuclear: ['辽宁红沿河核电二期项目'],
    hydro: ['丰满大坝重建工程'],
    thermal: ['华润盘锦热电'],
    pipeline: ['秦皇岛—沈阳天然气干线管道工程'],
    grid: ['扎鲁特至山东±800千伏特高压直流输电工程'],
    wind: ['大型光伏发电基地'],
    fields: ['大庆油田'],
    refining: ['大庆大型炼油、乙烯项目', '大连长兴岛炼化一体化项目'],
  },
  water: {
    transfer: ['引绰济辽工程'],
    irrigation: ['吉林松原灌区'],
    reservoirs: ['阁山水库'],
    rivers: ['黑龙江塌岸治理工程'],
  },
  railways: {
    fast: ['哈大客运专线', '沈阳至通化至白河至敦化铁路', '哈尔滨至北京高速铁路通道'],
    upgrade: ['哈尔滨—牡丹江铁路电化', '沈阳至丹东既有铁路改造'],
    ordinary: ['抚远-前进铁路', '长春至西巴彦花铁路'],
    freight: ['蒙东煤炭外运通道', '“北粮南运”'],
    bridge: ['同江铁路大桥'],
  },
  roads: {
    bridge: ['黑河大桥', '同江铁路大桥', '渤海海峡跨海通道'],
    upgrade: ['G1哈尔滨至长春段改扩建'],
    highway: ['集安－通化高速公路'],
  },
  axes: {
    axis: ['京沈经济轴带', '哈大齐牡发展带'],
    cities: ['哈长城市群', '辽宁中部城市群'],
    economic: ['辽宁沿海经济带', '长吉图经济区', '哈大齐工业走廊'],
    together: ['沈抚同城化', '白（山）通（化）丹（东）合作发展机制'],
    'new-area': ['大连金普新区', '沈抚新城'],
    pilot: ['辽宁自由贸易试验区', '沈阳—大连国家自主创新示范区'],
  },
  functions: {
    optimised: ['辽中南地区'],
    key: ['哈大齐工业走廊', '牡绥地区'],
    farming: ['东北平原主产区'],
    ecology: ['大小兴安岭森林生态功能区', '浑善达克沙漠化防治生态功能区'],
  },
  tourism: { nature: ['长白山生态旅游品牌', '盘锦湿地生态旅游品牌'] },
};

describe('projects come under the kind where one looks for them', () => {
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

test('every zone, line and work that has a place is on a map', () => {
  const shown = new Set(
    maps
      .filter(({ kinds }) => kinds.some(({ leadsTo }) => !leadsTo))
      .flatMap(({ kinds }) => kinds.flatMap((kind) => kind.projects)),
  );
  const types =
    /^(?:zone|axis|corridor|railway|highway|airport|port|waterway|hub|power|grid|pipeline|water|base|cluster|tourism|city-task|county-list)$/;
  const missing = projects.filter(
    ({ id, type }) => types.test(type) && placed.has(id) && !shown.has(id),
  );
  assert.deepEqual(
    missing.map(({ name }) => name),
    [],
  );
});

test('a map that was divided leads on from each of its kinds and projects', () => {
  const divided = maps.filter(({ kinds }) => kinds.every(({ leadsTo }) => leadsTo));
  assert.deepEqual(
    divided.map(({ id }) => id),
    ['corridors', 'energy'],
  );
  const today = maps.filter((map) => !divided.includes(map));
  for (const { kinds } of divided)
    for (const { leadsTo, projects: own } of kinds) {
      assert.ok(
        today.some(({ id }) => id === leadsTo),
        leadsTo,
      );
      for (const project of own.filter((id) => placed.has(id)))
        assert.ok(
          today.some((map) => map.kinds.some((kind) => kind.projects.includes(project))),
          project,
        );
    }
});

test('a project is under one kind of a map at most', () => {
  for (const { id, kinds } of maps) {
    const projects = kinds.flatMap((kind) => kind.projects);
    assert.equal(new Set(projects).size, projects.length, id);
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

test('what maps name is there, by the name that they give it', () => {
  using copy = new SeedCopy(...DOCUMENTS, 'gazetteer', 'projects', 'maps.yaml');
  const spoil = (old: string, fresh: string) => {
    const text = readFileSync(copy.path('.', 'maps.yaml'), 'utf8');
    assert.ok(text.includes(old), old);
    writeFileSync(
      copy.path('.', 'maps.yaml'),
      text.replace(old, () => fresh),
    );
  };
  spoil('beside: [plan-12, plan-13]', 'beside: [plan-12, plan-14]');
  spoil('{name: 双辽市, place: shuangliao}', '{name: 双辽市, place: liaoshuang}');
  spoil('{name: 洮南市, place: taonan}', '{name: 洮南市, place: tongyu}');
  spoil('{name: 农安县, code: "220122"}', '{name: 农安县, code: "229122"}');
  spoil('{name: 伊春市, code: "2307"}', '{name: 伊春市, code: "2308"}');
  spoil('- project: keerqincaoyuan-shengtai', '- project: keerqin-shengtai');
  spoil('      name: 灌区\n      leadsTo: water\n', '      name: 灌区\n      leadsTo: corridors\n');
  const told = copy
    .fault()
    .split('\n')
    .filter((line) => line.startsWith('seeds/maps.yaml:'));
  const wanted = [
    /^seeds\/maps.yaml:2:3 unknown-id: the map railways sets the document plan-14 beside another$/,
    / unknown-id: the map railways leads a course over 双辽市 by the id liaoshuang, /,
    / other-name: the map railways leads a course over 洮南市 .* that of 通榆县$/,
    / unknown-code: the map railways gives 农安县 the code 229122, /,
    / other-name: the map functions gives 伊春市 the code 2308, which is that of 佳木斯市$/,
    / unknown-id: the map functions gives a ground to the project keerqin-shengtai/,
    / unknown-id: the map energy leads its kind irrigation to corridors$/,
  ];
  for (const pattern of wanted)
    assert.ok(
      told.some((line) => pattern.test(line)),
      told.join('\n'),
    );
  assert.equal(told.length, wanted.length);
});

test('a map that was published is not lost', () => {
  const recorded = { maps: ['railways', 'roads'] };
  assert.doesNotThrow(() => refuseLost(recorded, { maps: ['pairs', 'railways', 'roads'] }));
  assert.throws(() => refuseLost(recorded, { maps: [] }), {
    message:
      /^seeds\/maps\.yaml:1:1 lost-address: of the published maps there is no more railways, roads\n {2}fix: /,
  });
});

test('two maps, or two kinds of a map, have no id in common, and none is the list of maps', () => {
  const fault = (old: string, fresh: string) => {
    using copy = new SeedCopy('opinion-62', 'maps.yaml');
    copy.replace('.', 'maps.yaml', old, fresh);
    return copy.fault();
  };
  assert.match(
    fault('- id: roads\n', '- id: railways\n'),
    /^seeds\/maps\.yaml:\d+:3 duplicate-id: two maps have the id railways\n/,
  );
  assert.match(
    fault('title: 公路和桥梁\n', 'title: 铁路\n'),
    /^seeds\/maps\.yaml:\d+:3 duplicate-id: two maps have the title 铁路\n/,
  );
  assert.match(
    fault('    - id: ordinary\n', '    - id: bridge\n'),
    /^seeds\/maps\.yaml:2:3 duplicate-id: two kinds of the map railways have the id bridge\n/,
  );
  assert.match(
    fault('- id: roads\n', '- id: index\n'),
    / schema: id: index is the page of all maps\n/,
  );
  assert.match(
    fault('{name: 双辽市, place: shuangliao}', '{name: 双辽市}'),
    / schema: .*either the code of a county or the id of a place\n/,
  );
  assert.match(fault('lon: 135.07', 'lon: 35.07'), / schema: .*lon: /);
});

describe('the courses of railways that are there', () => {
  interface Course {
    projects: string[];
    between: string[];
    via: { name: string; code?: string; place?: string }[];
    source: string;
  }
  const courses = data<{ courses?: Course[] }[]>('maps.json').flatMap((map) => map.courses ?? []);
  interface Place {
    id: string;
    name: string;
    lon: number;
    lat: number;
  }
  const places = new Map(data<Place[]>('places.json').map((place) => [place.id, place]));
  const seats = new Map(
    JSON.parse(readFileSync(join(SEEDS, 'gazetteer/boundaries/seats.json'), 'utf8')).map(
      (seat: Place & { code: string }) => [seat.code, seat],
    ),
  ) as Map<string, Place>;

  test('lead over counties and places of the names that they give', () => {
    assert.ok(courses.length > 15);
    for (const { via } of courses)
      for (const { name, code, place } of via) {
        assert.ok(Boolean(code) !== Boolean(place), name);
        assert.equal((seats.get(code ?? '') ?? places.get(place ?? ''))?.name, name);
      }
  });

  test('go forward: each piece is shorter than the whole, and none turns back', () => {
    const kilometres = (a: Place, b: Place) =>
      Math.hypot((a.lon - b.lon) * 79, (a.lat - b.lat) * 111);
    for (const { between, via, projects } of courses) {
      const stops = [
        places.get(between[0] as string),
        ...via.map(({ code, place }) => seats.get(code ?? '') ?? places.get(place ?? '')),
        places.get(between[1] as string),
      ] as Place[];
      const [first, last] = [stops[0] as Place, stops.at(-1) as Place];
      const way = stops
        .slice(1)
        .reduce((sum, stop, i) => sum + kilometres(stops[i] as Place, stop), 0);
      // The railway from 哈尔滨 to 佳木斯 by 绥化 is the most roundabout of them.
      assert.ok(way < 1.6 * kilometres(first, last), `${projects}: ${Math.round(way)} km`);
    }
  });
});
