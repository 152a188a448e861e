import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { data, SEEDS } from '../conversion/corpus.ts';
import { SeedCopy } from '../support/seeds.ts';

interface Project {
  id: string;
  name: string;
  type: string;
  names?: string[];
  aliases?: string[];
  reason?: string;
  notSame?: { id: string; note: string }[];
  mentions: { doc: string; name: string; action: string | null }[];
}

const projects = data<Project[]>('projects.json');
function curated(name: string) {
  return parse(readFileSync(join(SEEDS, 'projects', name), 'utf8'));
}
function named(doc: string, name: string) {
  return projects.filter((project) =>
    project.mentions.some((m) => m.doc === doc && m.name === name),
  );
}

test('what bears several names is one project', () => {
  const identities = curated('identities.yaml') as {
    id: string;
    members: Record<string, string[]>;
  }[];
  for (const { id, members } of identities) {
    for (const [doc, names] of Object.entries(members)) {
      for (const name of names) {
        const ids = named(doc, name).map((project) => project.id);
        assert.deepEqual(ids, [id], `${doc} ${name}`);
      }
    }
  }
});

test('readers are told in Chinese why several names are one project', () => {
  const identities = curated('identities.yaml') as { id: string; reason: string }[];
  for (const { id, reason } of identities) {
    assert.match(reason, /^[^a-zA-Z]+。$/, id);
    assert.equal(projects.find((project) => project.id === id)?.reason, reason);
  }
});

test('look-alikes are projects of their own, and name each other', () => {
  const apart = curated('apart.yaml') as { names: Record<string, string[]>; note: string }[];
  for (const { names, note } of apart) {
    const found = Object.entries(names).flatMap(([doc, own]) =>
      own.flatMap((name) => named(doc, name)),
    );
    const ids = new Set(found.map(({ id }) => id));
    assert.equal(ids.size, Object.values(names).flat().length, note);
    for (const { id, notSame } of found) {
      const others = notSame?.filter((other) => other.note === note).map((other) => other.id);
      assert.deepEqual(new Set(others), new Set([...ids].filter((other) => other !== id)), note);
    }
  }
});

test('a project keeps the wording of each document, in the order of the documents', () => {
  const line = projects.find(({ id }) => id === 'hongyanhe-hedian-erqi');
  assert.deepEqual(
    line?.mentions.map(({ doc, action, name }) => `${doc} ${action} ${name}`),
    [
      'plan-12 建设 红沿河核电二期工程',
      'plan-12 推进 红沿河核电站二期工程',
      'plan-13 续建 辽宁红沿河核电二期项目',
    ],
  );
});

/** Read by hand: what the 12th plan calls a project, and what the 13th plan calls it. */
const IN_BOTH: [string, string][] = [
  ['红沿河核电二期工程', '辽宁红沿河核电二期项目'],
  ['京沈客运专线', '北京至沈阳高速铁路'],
  ['赤峰-京沈客专连接线', '赤峰至京沈高铁连接线'],
  ['哈尔滨-佳木斯快速铁路', '哈尔滨至佳木斯铁路'],
  ['长春-白城干线铁路扩能', '长春至白城至乌兰浩特扩能工程'],
  ['白城-乌兰浩特铁路扩能', '长春至白城至乌兰浩特扩能工程'],
  ['大连新机场', '大连新机场'],
  ['“引绰济辽”工程', '引绰济辽工程'],
  ['吉林中部城市调水工程', '吉林中部引松供水'],
  ['绰勒水利枢纽下游灌区', '绰勒水库下游灌区'],
  ['阿穆尔—黑河边境油品储运与炼化综合体项目', '阿穆尔—黑河边境油品储运与炼化综合体项目'],
  ['齐齐哈尔数控机床产业基地', '齐齐哈尔数控机床制造基地'],
  ['大连船舶和海洋工程产业基地', '大连船舶和海工装备基地'],
  ['沈抚一体化', '沈抚同城化'],
  ['中国吉林·东北亚投资贸易博览会', '中国—东北亚博览会'],
  ['呼伦贝尔草原生态区', '呼伦贝尔草原保护'],
  ['国家新型原材料和能源保障基地', '国家新型原材料基地'],
  ['亚洲重要的期货交易中心', '全球重要的期货交易中心'],
  ['区域性国际通信业务出入口局', '区域性国际通信业务出入口局'],
  ['满洲里提升对外开放层次和水平', '满洲里支撑能力提升工程'],
  ['辽河流域水污染防治', '辽河流域水质改善'],
  ['棚户区改造', '棚户区改造'],
];

test('what both plans name is one project, under whatever names', () => {
  for (const [earlier, later] of IN_BOTH) {
    const ids = [...named('plan-12', earlier), ...named('plan-13', later)].map(({ id }) => id);
    assert.deepEqual([ids.length, new Set(ids).size], [2, 1], `${earlier} ${later}`);
  }
});

test('no id that was given is lost, and none is missing from the record', () => {
  const given = curated('ids.yaml') as { id: string; now?: string }[];
  const ids = new Set(projects.map(({ id }) => id));
  assert.equal(ids.size, projects.length);
  const lost = given.filter(({ id, now }) => !ids.has(now ?? id)).map(({ id }) => id);
  assert.deepEqual(lost, [], 'give each the id that took its place: now: <id>');
  const known = new Set(given.map(({ id }) => id));
  const fresh = [...ids].filter((id) => !known.has(id));
  assert.deepEqual(fresh, [], 'run npm run project-ids');
  for (const id of ids) assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('the record of ids says what the projects are, and were, called', () => {
  using library = new SeedCopy(...readdirSync(SEEDS));
  const spoil = (old: string, fresh: string) => library.replace('projects', 'ids.yaml', old, fresh);
  spoil('type: programme, name: "海上牧场工程"', 'type: programme, name: "海上农场工程"');
  spoil('name: "白城-乌兰浩特铁路扩能", now', 'name: "白城铁路扩能", now');
  spoil('type: base, name: "千万亩粳稻基地"', 'type: zone, name: "千万亩粳稻基地"');
  const told = library
    .fault()
    .split('\n')
    .filter((line) => line.startsWith('seeds/projects/ids.yaml:'));
  const wanted = [
    / haishang-muchang-gongcheng is called 海上牧场, and nowhere 海上农场工程$/,
    / changchun-zhi-.* is called 长春—白城—乌兰浩特铁路扩能, and nowhere 白城铁路扩能$/,
    / the type of qianwan-mu-jingdao-jidi is base$/,
  ];
  assert.equal(told.length, wanted.length, told.join('\n'));
  for (const pattern of wanted)
    assert.ok(
      told.some((line) => pattern.test(line)),
      told.join('\n'),
    );
});

test('a decision that fits nothing any more is an error with its place', () => {
  using copy = new SeedCopy('plan-12', 'plan-13', 'gazetteer', 'projects');
  copy.replace('projects', 'decisions.yaml', '  words: 大庆铁人纪念馆及', '  words: 铁人纪念馆或');
  assert.match(
    copy.fault(),
    /^seeds\/projects\/decisions\.yaml:\d+:3 stale-entry: “铁人纪念馆或地质博物馆” stands 0 times in plan-13\/box-10-i2\n/,
  );
});

test('a name that an identity lists must be in its document', () => {
  using copy = new SeedCopy('plan-12', 'plan-13', 'gazetteer', 'projects');
  copy.replace(
    'projects',
    'identities.yaml',
    'plan-13: [辽宁红沿河核电二期项目]',
    'plan-13: [红沿河二号]',
  );
  assert.match(
    copy.fault(),
    /^seeds\/projects\/identities\.yaml:\d+:3 stale-entry: nothing is called so: plan-13 红沿河二号\n/,
  );
});

test('a line that another one joins must be known', () => {
  using copy = new SeedCopy('plan-12', 'plan-13', 'gazetteer', 'projects');
  copy.replace(
    'projects',
    'identities.yaml',
    '    project: jingshen-gaotie\n    reason: 名称说接到京沈高铁，没有文件写明在哪里相接；地图上接到最近处。\n- id: tongliao',
    '    project: jinghu-gaotie\n    reason: 测试。\n- id: tongliao',
  );
  assert.match(
    copy.fault(),
    /^seeds\/projects\/identities\.yaml:\d+:3 stale-entry: no project jinghu-gaotie is there/,
  );
});

test('decisions about documents that are not there are passed over', () => {
  using copy = new SeedCopy('opinion-62', 'gazetteer', 'projects');
  assert.throws(() => copy.fault(), /the conversion came through/);
});
