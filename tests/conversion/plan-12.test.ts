import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  blockOf,
  countOf,
  curated,
  divisionsIn,
  offsetsOf,
  published,
  removedFrom,
  restorationsOf,
  seedOf,
} from './corpus.ts';

const seed = seedOf('plan-12');
const plan = published('plan-12');
const { removed } = removedFrom('plan-12');
function inBox(id: string) {
  return plan.blocks.filter((block) => block.box === id);
}
function text(id: string) {
  return blockOf(plan, id).text;
}
function start(id: string) {
  return offsetsOf(blockOf(plan, id), seed)[0] as number;
}

/** Three numbers of the list have the number of the page after it glued to them. */
const GLUED: Record<string, string> = { '272': '27', '523': '52', '641': '64' };

/** The contents list, read here from the source itself: what is bold stands four times. */
const contents = [
  ...seed
    .slice(seed.indexOf('目录') + 2, seed.indexOf('本规划按照'))
    .replace(/(.+?)\1{3}/g, '$1')
    .matchAll(/(第[一二三四五六七八九十]+[章节])(\D+)(\d+)/g),
].map(([, label, title, page = '']) => ({ label, title, page: Number(GLUED[page] ?? page) }));

const pageNumbers = removed.filter(({ reason }) => reason === 'page-number');
function pageAt(offset: number) {
  return pageNumbers.filter((number) => number.start <= offset).length;
}

describe('pages', () => {
  test('1 to 65 stand once each and in turn', () => {
    assert.deepEqual(
      pageNumbers.map(({ text: number }) => number),
      Array.from({ length: 65 }, (_, i) => String(i + 1)),
    );
  });

  test('pages have about as much text as a page holds, but for two figures’', () => {
    const lengths = pageNumbers
      .slice(1)
      .map(({ start: end }, i) => end - (pageNumbers[i]?.start ?? 0));
    assert.deepEqual(
      lengths.flatMap((length, i) => (length < 450 || length > 1000 ? [i + 1] : [])),
      [38, 39],
    );
  });

  test('sentences that a page number interrupted are whole', () => {
    assert.ok(text('c01-s1-p1').includes('资源枯竭城市转型取得积极进展'));
    assert.ok(text('c01-s1-p5').includes('要以宽广的世界眼光'));
    assert.ok(text('c01-s2-p2-i2').includes('作为推动东北地区全面振兴'));
    assert.ok(text('c01-s2-p2-i6').includes('保障和改善民生作为推动'));
  });
});

describe('divisions', () => {
  test('the contents list has 12 chapters and 46 sections', () => {
    assert.equal(contents.length, 58);
    assert.equal(contents.filter(({ label }) => label?.endsWith('章')).length, 12);
    assert.deepEqual(contents.slice(0, 2), [
      { label: '第一章', title: '开创全面振兴新局面', page: 1 },
      { label: '第一节', title: '发展环境', page: 1 },
    ]);
  });

  test('each of its headings is a division, on the page that it names', () => {
    const found = divisionsIn(plan.divisions).filter(({ label }) => label !== '');
    assert.deepEqual(
      found.map(({ id, label, title }) => ({ label, title, page: pageAt(start(id)) })),
      contents,
    );
  });

  test('the list itself is no part of the text', () => {
    const listed = removed.filter(({ reason }) => reason === 'contents');
    assert.equal(listed[0]?.start, seed.indexOf('1目录'));
    assert.equal(listed.at(-1)?.end, seed.indexOf('1本规划按照'));
  });

  test('chapters have their sections', () => {
    assert.deepEqual(
      plan.divisions
        .filter(({ kind }) => kind === 'chapter')
        .map(({ divisions = [] }) => divisions.length),
      // Counted in the source by hand.
      [3, 3, 4, 3, 4, 3, 4, 6, 4, 4, 4, 4],
    );
  });

  test('title and issuer stand before the contents', () => {
    assert.equal(text('c00-title'), '东北振兴“十二五”规划');
    assert.equal(text('c00-issuer'), '国家发展改革委');
    assert.ok(text('c00-p1').startsWith('本规划按照《中华人民共和国'));
  });
});

describe('bold text', () => {
  test('nothing but list marks and table cells stands four times in a row', () => {
    const runs = plan.blocks
      .filter(({ kind }) => kind !== 'table')
      .flatMap((block) => block.text.match(/(.+?)\1{3}/g) ?? []);
    assert.deepEqual(new Set(runs), new Set(['––––']));
    assert.equal(runs.length, countOf(seed, '––––'));
  });

  test('the cells of the attribute column stay as often as they stand', () => {
    const whole = plan.blocks.map((block) => block.text).join('\n');
    const cells = blockOf(plan, 'box-02-t1').table?.rows.flat() ?? [];
    for (const [label, count] of [
      ['约束性', 14],
      ['预期性', 11],
    ] as const) {
      assert.equal(countOf(whole, label), countOf(seed, label), label);
      assert.equal(cells.filter((cell) => cell.reading === label).length, count, label);
    }
  });

  test('words that were torn into pieces are whole again', () => {
    assert.ok(seed.includes('专栏专栏专栏专栏1111：东北地区：东北地区'));
    assert.equal(text('box-01'), '专栏1：东北地区“十一五”时期主要指标实现情况');
    assert.deepEqual(
      plan.figures.map(({ caption, division }) => [caption, division]),
      [
        ['图1东北地区“十二五”铁路网规划图', 'c07-s1'],
        ['图2东北地区“十二五”公路网规划图', 'c07-s1'],
      ],
    );
  });
});

describe('boxes', () => {
  // Titles, items and labels are read off the source by hand.
  const BOXES: [title: string, kind: string, items: number][] = [
    ['东北地区“十一五”时期主要指标实现情况', 'table', 0],
    ['东北地区“十二五”时期主要规划指标', 'table', 0],
    ['现代农（牧）业重点工程', 'list', 4],
    ['县域经济重点特色产业集聚区', 'list', 4],
    ['重要产业基地建设', 'list', 5],
    ['战略性新兴产业发展重点', 'table', 0],
    ['培育东北地区生态旅游品牌', 'list', 10],
    ['国家级主体功能区发展建设重点', 'list', 12],
    ['重点产业集群', 'table', 0],
    ['资源枯竭城市多元化产业体系培育重点', 'list', 10],
    ['资源型城市矿山生态和地质环境恢复治理重点', 'list', 4],
    ['铁路重点项目', 'list', 5],
    ['高速公路重点项目', 'list', 2],
    ['机场重点项目', 'list', 2],
    ['能源基础设施重点项目', 'list', 6],
    ['水利设施重点建设项目', 'list', 3],
    ['重点民生工程', 'list', 5],
  ];

  test('17 boxes with their titles, kinds and items', () => {
    assert.deepEqual(
      plan.boxes.map(({ id, number, title, kind }) => [
        number,
        title,
        kind,
        inBox(id).filter((block) => block.kind === 'item').length,
      ]),
      BOXES.map(([title, kind, items], i) => [i + 1, title, kind, items]),
    );
  });

  test('the items of a box begin with its labels', () => {
    const labels = (id: string) =>
      inBox(id)
        .filter(({ kind }) => kind === 'item')
        .map((item) => item.text.replace(/：.*/s, ''));
    const provinces = ['辽宁省', '吉林省', '黑龙江省', '蒙东地区'];
    assert.deepEqual(labels('box-03'), provinces);
    assert.deepEqual(labels('box-04'), provinces);
    assert.deepEqual(labels('box-10'), [
      '阜新市',
      '盘锦市',
      '抚顺市',
      '辽源市',
      '白山市',
      '大兴安岭地区',
      '伊春市',
      '七台河市',
      '双鸭山市',
      '鹤岗市',
    ]);
    assert.deepEqual(labels('box-13'), ['新建', '改扩建']);
    assert.deepEqual(labels('box-15'), [
      '热电联产',
      '水电',
      '核电',
      '风电基地',
      '煤电基地',
      '电网',
    ]);
  });

  test('the four kinds of regions of box 8 are labels, two of them divided', () => {
    assert.deepEqual(
      inBox('box-08')
        .filter(({ kind }) => kind === 'label')
        .map((label) => label.text),
      [
        '1、优化开发区域',
        '2、重点开发区域',
        '3、限制开发区域',
        '（1）农产品主产区',
        '（2）重点生态功能区',
        '4、禁止开发区域',
      ],
    );
  });

  // Nothing in the source marks these places; read by sense.
  test('a box ends where the running text goes on', () => {
    const after = (id: string) => {
      const last = plan.blocks.findLastIndex(({ box }) => box === id);
      return plan.blocks[last + 1]?.text.slice(0, 12) ?? '';
    };
    assert.equal(after('box-01'), '“十二五”时期是东北地区');
    assert.equal(after('box-12'), '公路。完善区域内高速公路');
    assert.equal(after('box-13'), '港口。加大辽宁沿海港口资');
    assert.equal(after('box-14'), '提升综合交通运输管理水平');
    assert.ok(inBox('box-12').at(-1)?.text.endsWith('规划研究阿日哈沙特-两伊铁路。'));
    assert.ok(inBox('box-13').at(-1)?.text.endsWith('四平－长春－吉林。'));
    assert.ok(inBox('box-14').at(-1)?.text.endsWith('研究建设大连新机场。'));
  });
});

describe('paragraphs and items', () => {
  test('every list mark begins an item', () => {
    const items = plan.blocks.filter(({ kind, box }) => kind === 'item' && box === null);
    assert.equal(items.length, countOf(seed, '––––'));
    assert.ok(items.every((item) => item.text.startsWith('––––') && item.text.endsWith('。')));
  });

  test('every paragraph ends a sentence or opens a list', () => {
    for (const { id, kind, text: words } of plan.blocks)
      if (kind === 'paragraph') assert.match(words, /[。：]$/, id);
  });

  test('a statement about the plan is no lead; a label of eight names is one', () => {
    assert.match(text('c12-s1-p3'), /^规划实施要以发挥市场机制的作用为主。/);
    assert.equal(blockOf(plan, 'c12-s1-p3').lead, undefined);
    // Its siblings have none; the next three are leads like those beside them.
    assert.equal(blockOf(plan, 'c07-s3-p1').lead, undefined);
    for (const id of ['c03-s3-p2', 'c03-s3-p3', 'c10-s3-p1'])
      assert.match(blockOf(plan, id).lead ?? '', /^[^。]*，[^。]*。$/, id);
    assert.match(blockOf(plan, 'box-08-i12').lead ?? '', /^自然保护区、.*、国家湿地公园：$/);
  });

  test('no paragraph opens with a lead where a reader found that the section has none', () => {
    const read = curated('plan-12', 'paragraphs.yaml') as { division: string; reason: string }[];
    const without = read.filter(({ reason }) => reason.startsWith('No leads'));
    assert.ok(without.length > 5);
    for (const { division } of without) {
      const leads = plan.blocks.filter((it) => it.division === division && it.box === null);
      assert.deepEqual(
        leads.flatMap(({ lead }) => lead ?? []),
        [],
        division,
      );
    }
  });
});

describe('restorations', () => {
  const made = restorationsOf('plan-12');
  const entries = curated('plan-12', 'restorations.yaml') as { passage: string; doubt?: string }[];
  const restored = made.filter(({ raw, restored: reading }) => raw !== reading);

  test('about 150 places are restored or cut from runs of digits, twelve stay in doubt', () => {
    const doubts = made.filter(({ confidence }) => confidence === 'unknown');
    const cut = made.filter(({ kind }) => kind === 'digit-run');
    assert.equal(doubts.length, 12);
    assert.ok(doubts.every(({ raw, restored: reading }) => raw === reading));
    assert.equal(made.length, restored.length + cut.length + doubts.length);
    assert.ok(restored.length + cut.length >= 150);
  });

  test('every entry of the curated list is published once', () => {
    const outside = made.filter(({ block }) => !/-t\d$/.test(block));
    const inTables = entries.filter(({ doubt }) => /^(?:亿亩|及相关)$/.test(doubt ?? '')).length;
    const tokens = entries.flatMap(({ passage, doubt }) =>
      // Signs of one number are one restoration.
      doubt ? [doubt] : (passage.match(/(?:[\d.]*\{[^}]+\}[\d.]*)+/g) ?? []),
    );
    // The wind turbines and the LED lamps stand in a table too.
    const inBox6 = made.filter(({ block, kind }) => block === 'box-06-t1' && kind !== 'digit-run');
    assert.equal(outside.length + inBox6.length + inTables, tokens.length);
  });

  // Read against the source and against box 1 of the thirteenth plan.
  const SENTENCES: [block: string, reading: string][] = [
    ['c01-s3-p1-i1', '服务业增加值比重达到40%，'],
    ['c01-s3-p1-i2', '研究与试验发展经费支出占地区生产总值比重达到2%；'],
    ['c01-s3-p1-i4', '单位工业增加值用水量降低30%，'],
    ['c01-s3-p1-i4', '农业灌溉用水有效利用系数提高到0.55；'],
    ['c01-s3-p1-i4', '森林覆盖率和蓄积量分别达到37.5%和38亿立方米，'],
    ['c01-s3-p1-i5', '城镇登记失业率控制在5%以内，'],
    ['box-02-n1', '②[ ]内为五年累计数；'],
    ['c03-s2-p1', '的比重达到8%以上'],
    ['box-06-t1', '2.5兆瓦及以上的先进大型风电机组'],
    ['box-06-t1', '加快发展LED照明、'],
    ['c08-s4-p2', '水质达标率提高到90%以上'],
    ['c09-s1-p1', '分别达到90%和80%，劳动关系'],
    ['c09-s1-p2', '最低工资标准年均增长13%以上'],
  ];
  for (const [block, reading] of SENTENCES) {
    test(`${block} reads ${reading}`, () => {
      const { reading: whole, text: source } = blockOf(plan, block);
      assert.equal(countOf(whole, reading), 1);
      assert.equal(countOf(source, reading), 0);
    });
  }

  test('no empty brackets are left, where the source lost what was in them', () => {
    assert.ok(seed.includes('城镇化率（）'));
    assert.deepEqual(
      plan.blocks.filter(({ reading }) => reading.includes('（）')).map(({ id }) => id),
      [],
    );
  });
});
